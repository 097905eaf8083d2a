package org.waymend.launcher.demo.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalRuleTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "URGENT, 23, 08:00, 12:00",
    "HIGH, 3, 08:00, 14:00",
    "NORMAL, 4, 08:00, 17:00",
    "NORMAL, 5, 08:00, 12:00",
    "NORMAL, 11, 08:00, 12:00",
    "NORMAL, 12, 12:00, 17:00",
    "NORMAL, 16, 12:00, 17:00",
    "NORMAL, 17, 08:00, 17:00",
    "LOW, 9, 08:00, 17:00"
  })
  void the_window_follows_from_priority_and_hour(
      String priority, int hour, String from, String until) {
    var window = ArrivalRule.window(priority, hour, LocalDate.parse("2026-11-23"), ZONE);
    assertThat(LocalDateTime.ofInstant(window.startsAt(), ZONE)).isEqualTo("2026-11-23T" + from);
    assertThat(LocalDateTime.ofInstant(window.endsAt(), ZONE)).isEqualTo("2026-11-23T" + until);
  }

  @Test
  void the_newest_request_comes_in_now_and_the_ages_stay() {
    var newest = LocalDateTime.parse("2026-06-28T02:02:30");
    var now = newest.atZone(ZONE).plusDays(150).plusMinutes(77).toInstant();
    var clock = new CityClock(now, LocalDate.parse("2026-11-25"), ZONE);
    assertThat(clock.openedAt(newest, newest)).isEqualTo(now);
    assertThat(Duration.between(clock.openedAt(newest.minusHours(25), newest), now))
        .isEqualTo(Duration.ofHours(25));
    assertThat(clock.planningDay()).isEqualTo("2026-11-26");
  }

  @Test
  void an_age_over_the_change_of_the_clocks_is_real_time() {
    var newest = LocalDateTime.parse("2026-11-01T03:00:00"); // 02:00 came twice that night
    var now = newest.atZone(ZONE).toInstant();
    var clock = new CityClock(now, LocalDate.parse("2026-11-01"), ZONE);
    assertThat(Duration.between(clock.openedAt(newest.minusHours(3), newest), now))
        .isEqualTo(Duration.ofHours(4));
  }
}
