package org.waymend.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator sets; meanings as in {@link SettingsView}. */
public record SettingsFields(
    @Nullable String companyName,
    @Nullable String timeZone,
    @Nullable String currency,
    @Nullable List<String> languages,
    @Nullable String defaultLanguage,
    @Nullable MailFields mail,
    @Nullable MailboxFields mailbox) {

  /**
   * The mail server.
   *
   * @param host blank: no mail is sent
   * @param port null: the usual one of the security chosen
   * @param password null keeps the present one, empty removes it
   */
  public record MailFields(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable MailSecurity security,
      @Nullable String username,
      @Nullable String password,
      @Nullable String from) {

    @Override
    public String toString() {
      return username + "@" + host;
    }
  }

  /**
   * The mailbox that customers write to.
   *
   * @param host blank: no mail is read
   * @param port null: the usual one of the security chosen
   * @param password null keeps the present one, empty removes it
   * @param folder blank: the inbox
   * @param address replies go there; blank: to the sender's address
   * @param isTagged true if mails to {@code name+anything@…} arrive, too
   */
  public record MailboxFields(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable MailSecurity security,
      @Nullable String username,
      @Nullable String password,
      @Nullable String folder,
      @Nullable String address,
      @Nullable Boolean isTagged) {

    /** No mailbox. */
    public static final MailboxFields NONE =
        new MailboxFields(null, null, null, null, "", null, null, null);

    @Override
    public String toString() {
      return username + "@" + host;
    }
  }
}
