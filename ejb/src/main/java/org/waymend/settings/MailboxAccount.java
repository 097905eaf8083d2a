package org.waymend.settings;

/**
 * The mailbox that customers write to, read by IMAP.
 *
 * @param password empty if the server wants none
 * @param folder of the mailbox, such as {@code INBOX}
 */
public record MailboxAccount(
    String host, int port, MailSecurity security, String username, String password, String folder) {

  /** Tells it from every other mailbox. */
  public String name() {
    return username + "@" + host + "/" + folder;
  }

  @Override
  public String toString() {
    return name();
  }
}
