package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;

/** Rush hours of the policy and of areas; the horizon starts at midnight in New York. */
class RushHoursTest {
  private static final int EIGHT = 8 * 3600;

  @Test
  void those_of_the_place_that_is_left_count_before_the_policy_s() {
    var tables = day(at(8, 150), at(8, 300));
    int home = tables.shiftFrom(0);
    int site = tables.visitPlace(0);
    int usual = tables.plainSeconds(site, home);
    assertThat(tables.driveSeconds(home, site, EIGHT)).isEqualTo(usual * 3 / 2);
    assertThat(tables.driveSeconds(site, home, EIGHT)).isEqualTo(usual * 3);
    assertThat(tables.driveSeconds(site, home, EIGHT - 60)).isEqualTo(usual);
  }

  @Test
  void the_fastest_drive_goes_by_the_same_table() {
    var tables = day(at(3, 50), at(3, 80));
    int home = tables.shiftFrom(0);
    int site = tables.visitPlace(0);
    int usual = tables.plainSeconds(site, home);
    assertThat(tables.fastestSeconds(home, site)).isEqualTo(usual / 2);
    assertThat(tables.fastestSeconds(site, home)).isEqualTo(usual * 4 / 5);
  }

  private static List<Integer> at(int hour, int percent) {
    var table = new Integer[24];
    Arrays.fill(table, 100);
    table[hour] = percent;
    return Arrays.asList(table);
  }

  /** Home by the policy's table, the site by its area's. */
  private static DayTables day(List<Integer> policy, List<Integer> ofSite) {
    var plain =
        ProblemMother.day()
            .policy(DispatchPolicy.standard().withTravelPercentByHour(policy))
            .with(shift("a"))
            .with(visit("V1"))
            .build();
    var tables =
        new ArrayList<List<Integer>>(Collections.nCopies(plain.places().size(), List.of()));
    tables.set(new DayTables(plain).visitPlace(0), ofSite);
    return new DayTables(
        new DispatchProblem(
            plain.horizon(),
            plain.places(),
            plain.shifts(),
            plain.absences(),
            plain.visits(),
            plain.groups(),
            plain.policy(),
            plain.running(),
            plain.travel().withRushHours(tables)));
  }
}
