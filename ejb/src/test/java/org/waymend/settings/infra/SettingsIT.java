package org.waymend.settings.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.SettingsChanged;
import org.waymend.settings.SettingsCommands.ChangeLogo;
import org.waymend.settings.SettingsCommands.ChangeSettings;
import org.waymend.settings.SettingsFields;
import org.waymend.settings.SettingsFields.MailFields;
import org.waymend.settings.SettingsService;
import org.waymend.settings.SettingsView;
import org.waymend.shared.DomainException;
import org.waymend.shared.SecretBox;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class SettingsIT {
  private final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
  private JpaTest jpa;
  private SettingsService service;

  @BeforeEach
  void open() {
    jpa = JpaTest.on(TestDatabase.create());
    var box = new SecretBox(Base64.getEncoder().encodeToString(new byte[32]));
    service =
        new SettingsService(
            new JpaSettings(jpa.entityManager()),
            box,
            new Access(),
            events::add,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    jpa.close();
  }

  @Test
  void the_first_save_makes_version_1_and_the_next_counts_on() {
    assertThat(jpa.call(service::isFirstSaveNeeded)).isTrue();
    assertThat(jpa.call(() -> service.view(user(Role.ADMIN))).version()).isZero();
    assertThat(change("Acme", 0).version()).isEqualTo(1);
    assertThat(change("Acme Ltd", 1).version()).isEqualTo(2);
    assertThat(jpa.call(service::company).name()).isEqualTo("Acme Ltd");
    assertThat(jpa.call(service::isFirstSaveNeeded)).isFalse();
    assertThat(events).contains(new SettingsChanged(events.get(0).aggregateId(), 2));
    assertThat(jpa.call(service::mailAccount).orElseThrow().password()).isEqualTo("s3cret");
  }

  @Test
  void of_eight_who_save_at_once_one_succeeds_and_the_others_are_stale() throws Exception {
    for (long version = 0; version < 3; version++) {
      long seen = version;
      var answers =
          Race.of(
              8,
              i ->
                  () -> {
                    try {
                      return "saved " + change("C" + i, seen).version();
                    } catch (DomainException e) {
                      return e.type();
                    }
                  });
      assertThat(answers).containsOnlyOnce("saved " + (seen + 1));
      assertThat(Collections.frequency(answers, "request/stale")).isEqualTo(7);
    }
  }

  @Test
  void the_password_is_neither_in_the_database_nor_in_the_audit_trail() {
    change("Acme", 0);
    var everything =
        jpa.call(
                () ->
                    Sql.of(jpa.entityManager())
                        .list(
                            "SELECT changes AS t FROM audit_entry"
                                + " UNION ALL SELECT HEX(mail_password_sealed) FROM settings",
                            row -> row.text("t")))
            .toString();
    assertThat(everything).contains("\"companyName\":\"Acme\"").contains("mailPasswordSetAt");
    assertThat(everything)
        .doesNotContain("s3cret")
        .doesNotContain("733363726574") // its bytes
        .doesNotContain("mailPasswordSealed");
  }

  @Test
  void the_logo_is_replaced_and_comes_back() {
    assertThat(jpa.call(service::logo)).isEmpty();
    jpa.run(() -> service.changeLogo(new ChangeLogo(user(Role.ADMIN), png(10))));
    jpa.run(() -> service.changeLogo(new ChangeLogo(user(Role.ADMIN), png(20))));
    var logo = jpa.call(service::logo).orElseThrow();
    assertThat(logo.contentType()).isEqualTo("image/png");
    assertThat(logo.version()).isEqualTo(2);
    assertThat(jpa.call(service::company).hasLogo()).isTrue();
  }

  @Test
  void only_administrators_see_and_change_them() {
    for (Role role : Set.of(Role.MANAGER, Role.AGENT, Role.CUSTOMER)) {
      assertForbidden(() -> service.view(user(role)));
      assertForbidden(() -> service.change(new ChangeSettings(user(role), 0, fields("X"))));
      assertForbidden(() -> service.changeLogo(new ChangeLogo(user(role), new byte[1])));
    }
  }

  private void assertForbidden(Runnable act) {
    assertThatThrownBy(() -> jpa.run(act))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("access/forbidden"));
  }

  private SettingsView change(String name, long version) {
    return jpa.call(
        () -> service.change(new ChangeSettings(user(Role.ADMIN), version, fields(name))));
  }

  private static SettingsFields fields(String name) {
    return new SettingsFields(
        name,
        "Asia/Shanghai",
        "CNY",
        List.of("zh-CN"),
        "zh-CN",
        new MailFields(
            "mail.example.com", 465, MailSecurity.TLS, "u", "s3cret", "hello@example.com"),
        null);
  }

  private static Actor user(Role role) {
    return new Actor(UUID.randomUUID(), "user", Set.of(role), null, null, null, false);
  }

  private static byte[] png(int size) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
