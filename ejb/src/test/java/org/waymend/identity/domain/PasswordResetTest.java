package org.waymend.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.identity.UserId;

class PasswordResetTest {

  @Test
  void a_link_works_once() {
    var reset = offer();
    assertThat(reset.use(NINE)).isTrue();
    assertThat(reset.use(NINE)).isFalse();
  }

  @Test
  void a_link_works_for_20_minutes() {
    var end = NINE.plus(Duration.ofMinutes(20));
    assertThat(offer().expiresAt()).isEqualTo(end);
    assertThat(offer().use(end)).isFalse();
    assertThat(offer().use(end.minusNanos(1000))).isTrue();
  }

  private static PasswordReset offer() {
    return PasswordReset.offer(UUID.randomUUID(), new UserId(UUID.randomUUID()), "sha", NINE);
  }
}
