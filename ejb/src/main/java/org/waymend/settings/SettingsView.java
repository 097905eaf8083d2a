package org.waymend.settings;

import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * The settings as an administrator sees them.
 *
 * @param version 0 while nothing has been saved yet and these are the defaults
 */
public record SettingsView(
    UUID id,
    long version,
    String companyName,
    boolean hasLogo,
    String timeZone,
    String currency,
    List<String> languages,
    String defaultLanguage,
    MailView mail,
    MailboxView mailbox)
    implements VersionedView {

  /**
   * The mail server; its password is never shown.
   *
   * @param host empty: no mail is sent
   */
  public record MailView(
      String host,
      int port,
      MailSecurity security,
      String username,
      boolean hasPassword,
      String from) {}

  /**
   * The mailbox; its password is never shown.
   *
   * @param host empty: no mail is read
   */
  public record MailboxView(
      String host,
      int port,
      MailSecurity security,
      String username,
      boolean hasPassword,
      String folder,
      String address,
      boolean isTagged) {}
}
