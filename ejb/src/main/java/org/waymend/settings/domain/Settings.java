package org.waymend.settings.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.settings.CompanyView;
import org.waymend.settings.MailAccount;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.MailboxAccount;
import org.waymend.settings.SettingsFields;
import org.waymend.settings.SettingsFields.MailFields;
import org.waymend.settings.SettingsFields.MailboxFields;
import org.waymend.settings.SettingsView;
import org.waymend.settings.SettingsView.MailView;
import org.waymend.settings.SettingsView.MailboxView;
import org.waymend.shared.Check;
import org.waymend.shared.SecretBox;
import org.waymend.shared.persistence.NotAudited;

/** The settings of the house. There is one; before its first save these are the defaults. */
@Entity
@Table(name = "settings")
public class Settings {
  public static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final List<String> OFFERED_LANGUAGES = List.of("zh-CN", "en");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final String PASSWORD_PURPOSE = "settings.mail-password";
  private static final String MAILBOX_PASSWORD_PURPOSE = "settings.mailbox-password";
  private static final String INBOX = "INBOX";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "company_name")
  private String companyName;

  @Column(name = "time_zone")
  private String timeZone;

  private String currency;
  private String languages;

  @Column(name = "default_language")
  private String defaultLanguage;

  @Column(name = "mail_host")
  private String mailHost;

  @Column(name = "mail_port")
  private int mailPort;

  @Enumerated(EnumType.STRING)
  @Column(name = "mail_security")
  private MailSecurity mailSecurity;

  @Column(name = "mail_username")
  private String mailUsername;

  @NotAudited
  @Column(name = "mail_password_sealed")
  private byte @Nullable [] mailPasswordSealed;

  @Column(name = "mail_password_set_at")
  @Nullable
  private Instant mailPasswordSetAt;

  @Column(name = "mail_from")
  private String mailFrom;

  @Column(name = "mailbox_host")
  private String mailboxHost;

  @Column(name = "mailbox_port")
  private int mailboxPort;

  @Enumerated(EnumType.STRING)
  @Column(name = "mailbox_security")
  private MailSecurity mailboxSecurity;

  @Column(name = "mailbox_username")
  private String mailboxUsername;

  @NotAudited
  @Column(name = "mailbox_password_sealed")
  private byte @Nullable [] mailboxPasswordSealed;

  @Column(name = "mailbox_password_set_at")
  @Nullable
  private Instant mailboxPasswordSetAt;

  @Column(name = "mailbox_folder")
  private String mailboxFolder;

  @Column(name = "mailbox_address")
  private String mailboxAddress;

  @Column(name = "is_mailbox_tagged")
  private boolean mailboxTagged;

  @SuppressWarnings("NullAway.Init")
  protected Settings() {} // JPA

  /** What holds before the first save: version 0. */
  public static Settings defaults() {
    var settings = new Settings();
    settings.id = ID;
    settings.companyName = "Waymend";
    settings.timeZone = "UTC";
    settings.currency = "USD";
    settings.languages = String.join(",", OFFERED_LANGUAGES);
    settings.defaultLanguage = "en";
    settings.mailHost = "";
    settings.mailSecurity = MailSecurity.STARTTLS;
    settings.mailPort = usualPort(MailSecurity.STARTTLS);
    settings.mailUsername = "";
    settings.mailFrom = "";
    settings.mailboxHost = "";
    settings.mailboxSecurity = MailSecurity.TLS;
    settings.mailboxPort = usualMailboxPort(MailSecurity.TLS);
    settings.mailboxUsername = "";
    settings.mailboxFolder = INBOX;
    settings.mailboxAddress = "";
    return settings;
  }

  /**
   * Takes over all fields or none.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field error;
   *     {@code secret/key-missing}
   */
  public void change(SettingsFields fields, SecretBox secrets, Instant now) {
    var check = new Check();
    var newCompanyName = check.text("companyName", fields.companyName(), 1, 200);
    var newTimeZone = timeZone(check, fields.timeZone());
    var newCurrency = currency(check, fields.currency());
    var newLanguages = languages(check, fields.languages());
    var newDefault = check.text("defaultLanguage", fields.defaultLanguage(), 1, 16);
    check.isTrue(
        newDefault.isEmpty() || newLanguages.contains(newDefault),
        "defaultLanguage",
        "not-offered",
        "must be one of the languages");
    var mail = check.required("mail", fields.mail());
    var newMail = mail == null ? null : mail(check, mail);
    var newMailbox =
        mailbox(check, Objects.requireNonNullElse(fields.mailbox(), MailboxFields.NONE));
    check.throwIfAny();
    take(Objects.requireNonNull(newMail), secrets, now); // first, since it may refuse
    take(newMailbox, secrets, now);
    companyName = newCompanyName;
    timeZone = newTimeZone;
    currency = newCurrency;
    languages = String.join(",", newLanguages);
    defaultLanguage = newDefault;
  }

  private static String timeZone(Check check, @Nullable String value) {
    var zone = check.text("timeZone", value, 1, 64);
    check.isTrue(
        zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone),
        "timeZone",
        "unknown-time-zone",
        "must be an IANA time zone such as Asia/Shanghai");
    return zone;
  }

  private static String currency(Check check, @Nullable String value) {
    var code = check.text("currency", value, 1, 3).toUpperCase(Locale.ROOT);
    check.isTrue(
        code.isEmpty() || CURRENCIES.contains(code),
        "currency",
        "unknown-currency",
        "must be an ISO 4217 code such as CNY");
    return code;
  }

  private static Set<String> languages(Check check, @Nullable List<String> values) {
    Set<String> chosen = values == null ? Set.of() : new LinkedHashSet<>(values);
    check.isTrue(!chosen.isEmpty(), "languages", "required", "needs at least one language");
    check.isTrue(
        OFFERED_LANGUAGES.containsAll(chosen),
        "languages",
        "unknown-language",
        "may have " + OFFERED_LANGUAGES + " only");
    return chosen;
  }

  /** The fields cleaned up; blank ones empty, the password as it came. */
  private MailFields mail(Check check, MailFields mail) {
    var host = check.optionalText("mail.host", mail.host(), 255);
    check.isTrue(
        host.matches("[A-Za-z0-9.:_-]*"), "mail.host", "invalid-host", "must be a host name");
    var security = mail.security() == null ? MailSecurity.STARTTLS : mail.security();
    int port = mail.port() == null ? usualPort(security) : mail.port();
    check.isTrue(
        port >= 1 && port <= 65_535, "mail.port", "out-of-range", "must lie between 1 and 65535");
    var username = check.optionalText("mail.username", mail.username(), 254);
    var from = check.optionalEmail("mail.from", mail.from());
    check.isTrue(
        host.isEmpty() || !from.isEmpty(), "mail.from", "required", "is required to send mail");
    var password = host.isEmpty() ? "" : mail.password(); // no server, no password
    check.isTrue(
        password == null || password.length() <= 200,
        "mail.password",
        "too-long",
        "may have at most 200 characters");
    check.isTrue(
        password != null || mailPasswordSealed == null || goesTo(host, username),
        "mail.password",
        "required",
        "must be entered again when host or user change, so that it can't be sent elsewhere");
    return new MailFields(host, port, security, username, password, from);
  }

  /** As {@link #mail}. */
  private MailboxFields mailbox(Check check, MailboxFields mailbox) {
    var host = check.optionalText("mailbox.host", mailbox.host(), 255);
    check.isTrue(
        host.matches("[A-Za-z0-9.:_-]*"), "mailbox.host", "invalid-host", "must be a host name");
    var security = mailbox.security() == null ? MailSecurity.TLS : mailbox.security();
    int port = mailbox.port() == null ? usualMailboxPort(security) : mailbox.port();
    check.isTrue(
        port >= 1 && port <= 65_535,
        "mailbox.port",
        "out-of-range",
        "must lie between 1 and 65535");
    var username = check.text("mailbox.username", mailbox.username(), host.isEmpty() ? 0 : 1, 254);
    var folder = check.optionalText("mailbox.folder", mailbox.folder(), 200);
    var address = check.optionalEmail("mailbox.address", mailbox.address());
    var password = host.isEmpty() ? "" : mailbox.password();
    check.isTrue(
        password == null || password.length() <= 200,
        "mailbox.password",
        "too-long",
        "may have at most 200 characters");
    check.isTrue(
        password != null
            || mailboxPasswordSealed == null
            || (host.equals(mailboxHost) && username.equals(mailboxUsername)),
        "mailbox.password",
        "required",
        "must be entered again when host or user change, so that it can't be sent elsewhere");
    return new MailboxFields(
        host,
        port,
        security,
        username,
        password,
        folder.isEmpty() ? INBOX : folder,
        address,
        Boolean.TRUE.equals(mailbox.isTagged()));
  }

  private void take(MailboxFields mailbox, SecretBox secrets, Instant now) {
    var password = mailbox.password();
    if (password != null && (!password.isEmpty() || mailboxPasswordSealed != null)) {
      mailboxPasswordSealed =
          password.isEmpty() ? null : secrets.seal(MAILBOX_PASSWORD_PURPOSE, password);
      mailboxPasswordSetAt = password.isEmpty() ? null : now;
    }
    mailboxHost = Objects.requireNonNull(mailbox.host());
    mailboxPort = Objects.requireNonNull(mailbox.port());
    mailboxSecurity = Objects.requireNonNull(mailbox.security());
    mailboxUsername = Objects.requireNonNull(mailbox.username());
    mailboxFolder = Objects.requireNonNull(mailbox.folder());
    mailboxAddress = Objects.requireNonNull(mailbox.address());
    mailboxTagged = Objects.requireNonNull(mailbox.isTagged());
  }

  private static int usualMailboxPort(MailSecurity security) {
    return security == MailSecurity.TLS ? 993 : 143;
  }

  private boolean goesTo(String host, String username) {
    return host.equals(mailHost) && username.equals(mailUsername);
  }

  private void take(MailFields mail, SecretBox secrets, Instant now) {
    var password = mail.password();
    if (password != null && (!password.isEmpty() || mailPasswordSealed != null)) {
      mailPasswordSealed = password.isEmpty() ? null : secrets.seal(PASSWORD_PURPOSE, password);
      mailPasswordSetAt = password.isEmpty() ? null : now;
    }
    mailHost = Objects.requireNonNull(mail.host());
    mailPort = Objects.requireNonNull(mail.port());
    mailSecurity = Objects.requireNonNull(mail.security());
    mailUsername = Objects.requireNonNull(mail.username());
    mailFrom = Objects.requireNonNull(mail.from());
  }

  private static int usualPort(MailSecurity security) {
    return switch (security) {
      case NONE -> 25;
      case STARTTLS -> 587;
      case TLS -> 465;
    };
  }

  /** The account to send from; empty while no host is set. */
  public Optional<MailAccount> mailAccount(SecretBox secrets) {
    if (mailHost.isEmpty()) {
      return Optional.empty();
    }
    var sealed = mailPasswordSealed;
    var password = sealed == null ? "" : secrets.open(PASSWORD_PURPOSE, sealed);
    return Optional.of(
        new MailAccount(
            mailHost,
            mailPort,
            mailSecurity,
            mailUsername,
            password,
            mailFrom,
            takesReplies() ? replyAddress() : "",
            mailboxTagged));
  }

  /** The mailbox to read; empty while no host is set. */
  public Optional<MailboxAccount> mailboxAccount(SecretBox secrets) {
    if (mailboxHost.isEmpty()) {
      return Optional.empty();
    }
    var sealed = mailboxPasswordSealed;
    var password = sealed == null ? "" : secrets.open(MAILBOX_PASSWORD_PURPOSE, sealed);
    return Optional.of(
        new MailboxAccount(
            mailboxHost, mailboxPort, mailboxSecurity, mailboxUsername, password, mailboxFolder));
  }

  /** Whether customers may answer our mails. */
  public boolean takesReplies() {
    return !mailboxHost.isEmpty() && !replyAddress().isEmpty();
  }

  private String replyAddress() {
    return mailboxAddress.isEmpty() ? mailFrom : mailboxAddress;
  }

  /** The addresses from which we write and at which we read. */
  public Set<String> ownAddresses() {
    var own = new LinkedHashSet<>(List.of(mailFrom, mailboxAddress, mailboxUsername));
    own.removeIf(address -> !address.contains("@"));
    return own;
  }

  public CompanyView company(boolean hasLogo) {
    return new CompanyView(
        companyName, hasLogo, timeZone, currency, languageList(), defaultLanguage);
  }

  public SettingsView view(boolean hasLogo) {
    return new SettingsView(
        id,
        version,
        companyName,
        hasLogo,
        timeZone,
        currency,
        languageList(),
        defaultLanguage,
        new MailView(
            mailHost, mailPort, mailSecurity, mailUsername, mailPasswordSealed != null, mailFrom),
        new MailboxView(
            mailboxHost,
            mailboxPort,
            mailboxSecurity,
            mailboxUsername,
            mailboxPasswordSealed != null,
            mailboxFolder,
            mailboxAddress,
            mailboxTagged));
  }

  private List<String> languageList() {
    return List.of(languages.split(",", -1));
  }

  public long version() {
    return version;
  }
}
