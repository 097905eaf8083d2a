package org.waymend.settings;

/**
 * How to reach the mail server, with the password in the clear: for the one who sends, never for a
 * view or a log.
 */
public record MailAccount(
    String host, int port, MailSecurity security, String username, String password, String from) {

  @Override
  public String toString() {
    return username + "@" + host + ":" + port;
  }
}
