package org.waymend.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.identity.UserId;

class LoginSessionTest {
  private static final Duration MICRO = Duration.ofNanos(1000);

  @Test
  void ends_after_30_minutes_without_a_call() {
    var session = session();
    var end = NINE.plus(Duration.ofMinutes(30));
    assertThat(session.isAlive(end.minus(MICRO))).isTrue();
    assertThat(session.isAlive(end)).isFalse();
    session.seen(NINE.plus(Duration.ofMinutes(29)));
    assertThat(session.isAlive(end)).isTrue();
  }

  @Test
  void ends_after_12_hours_however_busy() {
    var session = session();
    var end = NINE.plus(Duration.ofHours(12));
    session.seen(end.minus(MICRO));
    assertThat(session.isAlive(end.minus(MICRO))).isTrue();
    assertThat(session.isAlive(end)).isFalse();
  }

  @Test
  void ends_when_it_is_revoked() {
    var session = session();
    session.revoke(NINE);
    session.seen(NINE);
    assertThat(session.isAlive(NINE)).isFalse();
  }

  @Test
  void a_call_is_noted_once_a_minute() {
    var session = session();
    assertThat(session.isDueToBeSeen(NINE.plusSeconds(59))).isFalse();
    assertThat(session.isDueToBeSeen(NINE.plusSeconds(60))).isTrue();
  }

  @Test
  void a_long_user_agent_is_cut() {
    var session = start("x".repeat(300), NINE);
    assertThat(session.view(null).userAgent()).hasSize(200);
    assertThat(session.view(session.id()).isCurrent()).isTrue();
    assertThat(session.view(UUID.randomUUID()).isCurrent()).isFalse();
  }

  private static LoginSession session() {
    return start("Firefox", NINE);
  }

  private static LoginSession start(String userAgent, Instant now) {
    return LoginSession.start(
        UUID.randomUUID(),
        new UserId(UUID.randomUUID()),
        "sha",
        "csrf",
        "192.0.2.1",
        userAgent,
        now);
  }
}
