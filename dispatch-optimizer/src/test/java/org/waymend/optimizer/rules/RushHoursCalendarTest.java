package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.Horizon;

/** The table of minutes says what the calendar says, also where the clock is changed. */
class RushHoursCalendarTest {
  private static final DispatchPolicy POLICY =
      DispatchPolicy.standard()
          .withTravelPercentByHour(
              IntStream.range(0, 24).mapToObj(hour -> 100 + 10 * hour).toList());

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T05:00:00Z, America/New_York",
    "2026-03-08T05:00:00Z, America/New_York",
    "2026-11-01T04:00:00Z, America/New_York",
    "2026-10-03T12:30:00Z, Australia/Lord_Howe",
    "2026-11-23T00:00:00Z, Asia/Kathmandu",
    "2026-11-23T00:00:00Z, Asia/Shanghai"
  })
  void every_minute_has_the_percentage_of_its_local_hour(Instant start, ZoneId zone) {
    var problem = day().policy(POLICY).with(shift("a")).build();
    var hours = RushHours.of(at(problem, new Horizon(start, zone)));
    for (int second = 0; second < 30 * 3600; second += 60) {
      int hour = start.plusSeconds(second).atZone(zone).getHour();
      assertThat(hours.stretched(0, 1_000, second)).isEqualTo(1_000 + 100 * hour);
    }
  }

  private static DispatchProblem at(DispatchProblem problem, Horizon horizon) {
    return new DispatchProblem(
        horizon,
        problem.places(),
        problem.shifts(),
        problem.absences(),
        problem.visits(),
        problem.groups(),
        problem.policy(),
        problem.running(),
        problem.travel());
  }
}
