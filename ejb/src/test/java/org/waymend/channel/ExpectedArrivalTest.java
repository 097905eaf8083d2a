package org.waymend.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpectedArrivalTest {
  private static final String NEW_YORK = "America/New_York";

  private static String span(String startsAt) {
    var expected = ExpectedArrival.around(Instant.parse(startsAt), NEW_YORK);
    return expected.fromTime() + "-" + expected.untilTime();
  }

  @Test
  void a_planned_minute_is_told_as_a_span_on_full_ten_minutes() {
    assertThat(span("2026-11-23T15:10:00Z")).isEqualTo("10:00-10:40");
    assertThat(span("2026-11-23T15:17:29Z")).isEqualTo("10:00-10:50");
    assertThat(span("2026-11-23T15:19:59Z")).isEqualTo("10:00-10:50");
  }

  @Test
  void days_are_told_as_people_say_them() {
    var at = Instant.parse("2026-11-22T03:05:00Z");
    assertThat(ExpectedArrival.day(at, NEW_YORK, "en")).isEqualTo("Sat 21 Nov");
    assertThat(ExpectedArrival.day(at, NEW_YORK, "zh-CN")).isEqualTo("11月21日 周六");
    assertThat(ExpectedArrival.time(at, NEW_YORK)).isEqualTo("22:05");
  }

  @Test
  void of_an_engineer_only_the_first_name_is_told() {
    assertThat(TrackingService.firstName("Ana Lopez")).isEqualTo("Ana");
    assertThat(TrackingService.firstName("李伟")).isEqualTo("李师傅");
    assertThat(TrackingService.firstName("")).isEmpty();
  }
}
