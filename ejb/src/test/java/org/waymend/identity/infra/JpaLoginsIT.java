package org.waymend.identity.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.identity.ApiTokenFields;
import org.waymend.identity.LoginService;
import org.waymend.identity.UserId;
import org.waymend.identity.UserMother;
import org.waymend.identity.domain.ApiToken;
import org.waymend.identity.domain.LoginSession;
import org.waymend.identity.domain.PasswordReset;
import org.waymend.identity.domain.User;
import org.waymend.shared.DomainException;
import org.waymend.shared.Secrets;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;

class JpaLoginsIT {
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final JpaLogins LOGINS = new JpaLogins(JPA.entityManager());
  private static final JpaUsers USERS = new JpaUsers(JPA.entityManager());
  private static final User LI = UserMother.user("li.na", Role.AGENT);
  private static final User WANG = UserMother.user("wang", Role.AGENT);

  @BeforeAll
  static void register_users() {
    JPA.run(() -> List.of(LI, WANG).forEach(USERS::add));
  }

  @AfterAll
  static void close() {
    JPA.close();
  }

  @Test
  void a_session_is_found_by_digest_and_id_and_user() {
    var older = session(LI.id(), "older", NINE);
    var newer = session(LI.id(), "newer", NINE.plusSeconds(60));
    var others = session(WANG.id(), "others", NINE);
    JPA.run(() -> List.of(older, newer, others).forEach(LOGINS::add));
    assertThat(JPA.call(() -> LOGINS.findSession(Secrets.sha256("newer")).orElseThrow().id()))
        .isEqualTo(newer.id());
    assertThat(JPA.call(() -> LOGINS.findSession(Secrets.sha256("absent")))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.findSession(older.id()).orElseThrow().view(null)))
        .isEqualTo(older.view(null));
    assertThat(JPA.call(() -> LOGINS.findSession(UUID.randomUUID()))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.sessionsOf(LI.id())))
        .extracting(LoginSession::id)
        .containsExactly(newer.id(), older.id());
    JPA.run(() -> LOGINS.findSession(older.id()).orElseThrow().revoke(NINE));
    assertThat(JPA.call(() -> LOGINS.findSession(older.id()).orElseThrow().isAlive(NINE)))
        .isFalse();
  }

  @Test
  void a_token_is_found_by_digest_and_id_and_user_with_its_operations() {
    var first = token(WANG.id(), "first", NINE);
    var second = token(WANG.id(), "second", NINE.plusSeconds(1));
    JPA.run(
        () -> {
          LOGINS.add(first);
          LOGINS.add(second);
          LOGINS.flush();
        });
    assertThat(JPA.call(() -> LOGINS.findToken(Secrets.sha256("first")).orElseThrow().allowed()))
        .contains("site.list", "contact.list", "contact.view");
    assertThat(JPA.call(() -> LOGINS.findToken(Secrets.sha256("absent")))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.findToken(UUID.randomUUID()))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.tokensOf(WANG.id())))
        .extracting(ApiToken::id)
        .containsExactly(second.id(), first.id());
    JPA.run(() -> LOGINS.findToken(first.id()).orElseThrow().used(NINE));
    var view = JPA.call(() -> LOGINS.findToken(first.id()).orElseThrow().view(NINE, null));
    assertThat(view.lastUsedAt()).isEqualTo(NINE);
    assertThat(view.expiresAt()).isEqualTo(NINE.plus(Duration.ofDays(30)));
  }

  @Test
  void what_ended_long_ago_is_forgotten() {
    var old = session(WANG.id(), "old", NINE.minus(Duration.ofDays(90)));
    var young = session(WANG.id(), "young", NINE.minus(Duration.ofDays(10)));
    JPA.run(
        () -> {
          LOGINS.add(old);
          LOGINS.add(young);
          LOGINS.add(reset("old link", NINE.minus(Duration.ofDays(90))));
          LOGINS.add(reset("young link", NINE.minus(Duration.ofDays(10))));
        });
    assertThat(JPA.call(() -> LOGINS.forgetEnded(NINE.minus(Duration.ofDays(30))))).isEqualTo(2);
    assertThat(JPA.call(() -> LOGINS.findSession(old.id()))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.findSession(young.id()))).isPresent();
    assertThat(JPA.call(() -> LOGINS.findReset(Secrets.sha256("old link")))).isEmpty();
    assertThat(JPA.call(() -> LOGINS.findReset(Secrets.sha256("young link")))).isPresent();
  }

  @Test
  void of_eight_who_follow_a_reset_link_at_once_one_sets_the_password() throws Exception {
    JPA.run(() -> LOGINS.add(reset("shared link", NINE)));
    var service =
        new LoginService(
            JPA,
            USERS,
            LOGINS,
            new Argon2PasswordHash(),
            new Access(),
            Clock.fixed(NINE, ZoneOffset.UTC));
    var answers =
        Race.of(
            8,
            i ->
                () -> {
                  try {
                    service.resetPassword("shared link", "password of " + i);
                    return "set by " + i;
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(Collections.frequency(answers, "session/reset-link-ended")).isEqualTo(7);
    var winner = answers.stream().filter(a -> a.startsWith("set by ")).findFirst().orElseThrow();
    var hash = JPA.call(() -> USERS.get(Reach.ALL, WANG.id()).passwordHash());
    assertThat(new Argon2PasswordHash().matches(winner.replace("set by", "password of"), hash))
        .isTrue();
  }

  private static PasswordReset reset(String secret, Instant now) {
    return PasswordReset.offer(UUID.randomUUID(), WANG.id(), Secrets.sha256(secret), now);
  }

  private static LoginSession session(UserId user, String secret, Instant now) {
    return LoginSession.start(
        UUID.randomUUID(), user, Secrets.sha256(secret), "csrf", "192.0.2.1", "Firefox", now);
  }

  private static ApiToken token(UserId user, String secret, Instant now) {
    var fields =
        new ApiTokenFields(
            secret, List.of("site.list", "contact.*"), NINE.plus(Duration.ofDays(30)));
    return ApiToken.create(UUID.randomUUID(), user, fields, Secrets.sha256(secret), now);
  }
}
