package org.waymend.settings;

/**
 * How to reach the mail server, with the password in the clear: for the one who sends, never for a
 * view or a log.
 *
 * @param replyTo where answers go; empty while nobody reads them
 * @param isReplyTagged true if mails to {@code name+anything@…} arrive there, too
 */
public record MailAccount(
    String host,
    int port,
    MailSecurity security,
    String username,
    String password,
    String from,
    String replyTo,
    boolean isReplyTagged) {

  @Override
  public String toString() {
    return username + "@" + host + ":" + port;
  }
}
