package org.waymend.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.SettingsFields;
import org.waymend.settings.SettingsFields.MailFields;
import org.waymend.settings.SettingsFields.MailboxFields;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.FieldError;
import org.waymend.shared.SecretBox;

class SettingsTest {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  private static final SecretBox BOX =
      new SecretBox(Base64.getEncoder().encodeToString(new byte[32]));
  private final Settings settings = Settings.defaults();

  @Test
  void the_defaults_are_usable_and_have_version_0() {
    var company = settings.company(false);
    assertThat(company.name()).isEqualTo("Waymend");
    assertThat(company.languages()).containsExactly("zh-CN", "en");
    assertThat(settings.view(false).version()).isZero();
    assertThat(settings.mailAccount(BOX)).isEmpty();
  }

  @Test
  void the_password_can_be_used_but_not_seen_and_is_kept_when_none_is_given() {
    change(mail("mail.example.com", "hello", "s3cret"));
    assertThat(settings.view(false).toString()).doesNotContain("s3cret");
    assertThat(settings.view(false).mail().hasPassword()).isTrue();
    change(mail("mail.example.com", "hello", null));
    var account = settings.mailAccount(BOX).orElseThrow();
    assertThat(account.password()).isEqualTo("s3cret");
    assertThat(account.toString()).doesNotContain("s3cret");
    assertThat(account.port()).isEqualTo(587);
    change(mail("mail.example.com", "hello", ""));
    assertThat(settings.view(false).mail().hasPassword()).isFalse();
  }

  @Test
  void a_kept_password_never_follows_to_another_host_or_user() {
    change(mail("mail.example.com", "hello", "s3cret"));
    assertThat(refused(fields(mail("evil.example.com", "hello", null))))
        .containsExactly("mail.password");
    assertThat(refused(fields(mail("mail.example.com", "other", null))))
        .containsExactly("mail.password");
  }

  @Test
  void without_a_server_its_password_is_forgotten() {
    change(mail("mail.example.com", "hello", "s3cret"));
    change(mail("", "", null));
    assertThat(settings.view(false).mail().hasPassword()).isFalse();
    assertThat(settings.mailAccount(BOX)).isEmpty();
  }

  @Test
  void without_a_key_a_password_is_refused_and_nothing_is_taken_over() {
    var keyless = new SecretBox((String) null);
    assertThatThrownBy(() -> settings.change(fields(mail("h", "u", "p")), keyless, NINE))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("secret/key-missing"));
    assertThat(settings.company(false).name()).isEqualTo("Waymend");
    settings.change(fields(mail("h", "u", null)), keyless, NINE);
    assertThat(settings.company(false).name()).isEqualTo("Acme");
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    var wrong =
        new SettingsFields(
            " ",
            "Mars/Olympus",
            "XXQ",
            List.of("tlh"),
            "de",
            new MailFields("host name", 0, null, "u", null, "nobody"),
            null);
    assertThat(refused(wrong))
        .containsExactlyInAnyOrder(
            "companyName",
            "timeZone",
            "currency",
            "languages",
            "defaultLanguage",
            "mail.host",
            "mail.port",
            "mail.from");
    assertThat(refused(new SettingsFields(null, null, null, null, null, null, null)))
        .containsExactlyInAnyOrder(
            "companyName", "timeZone", "currency", "languages", "defaultLanguage", "mail");
  }

  @Test
  void the_password_of_the_mailbox_goes_to_no_other_server_and_away_with_it() {
    settings.change(mailbox("imap.example.com", "s3cret"), BOX, NINE);
    assertThat(settings.mailboxAccount(BOX).orElseThrow().password()).isEqualTo("s3cret");
    assertThat(settings.mailboxAccount(BOX).orElseThrow().port()).isEqualTo(993);
    assertThat(settings.takesReplies()).isTrue();
    assertThat(refused(mailbox("imap.evil.example", null))).containsExactly("mailbox.password");
    settings.change(mailbox("imap.example.com", null), BOX, NINE);
    assertThat(settings.mailboxAccount(BOX).orElseThrow().password()).isEqualTo("s3cret");
    settings.change(mailbox("", null), BOX, NINE);
    assertThat(settings.mailboxAccount(BOX)).isEmpty();
    settings.change(mailbox("imap.evil.example", null), BOX, NINE);
    assertThat(settings.mailboxAccount(BOX).orElseThrow().password()).isEmpty();
  }

  private static SettingsFields mailbox(String host, @Nullable String password) {
    var mailbox = new MailboxFields(host, null, MailSecurity.TLS, "desk", password, "", "", true);
    var mail = new MailFields("h", null, null, "", null, "hello@example.com");
    return new SettingsFields("Acme", "Asia/Shanghai", "CNY", List.of("en"), "en", mail, mailbox);
  }

  private void change(MailFields mail) {
    settings.change(fields(mail), BOX, NINE);
  }

  private List<String> refused(SettingsFields fields) {
    try {
      settings.change(fields, BOX, NINE);
    } catch (DomainException e) {
      assertThat(e.type()).isEqualTo("request/invalid");
      return e.fieldErrors().stream().map(FieldError::field).toList();
    }
    return List.of();
  }

  private static SettingsFields fields(MailFields mail) {
    return new SettingsFields(
        "Acme", "Asia/Shanghai", "cny", List.of("zh-CN", "en"), "zh-CN", mail, null);
  }

  private static MailFields mail(String host, String username, String password) {
    return new MailFields(
        host, null, MailSecurity.STARTTLS, username, password, "hello@example.com");
  }
}
