package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.ShiftMother;
import org.waymend.optimizer.VisitMother;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.problem.ShiftId;

class BlockersTest {
  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;

  @Test
  void without_a_shift_nobody_can_come() {
    var blockers = new Blockers(new DayTables(day().with(visit("V1")).build()), new int[0][]);
    assertThat(blockers.explain(0).reason()).isEqualTo(UnassignedReason.NO_SHIFT);
  }

  @Test
  void every_rule_has_its_reason() {
    assertReason(UnassignedReason.BANNED, shift("a"), visit("V1").bans("a"));
    assertReason(UnassignedReason.NOT_REQUIRED_ENGINEER, shift("a"), visit("V1").requires("b"));
    assertReason(UnassignedReason.NO_SKILLED_ENGINEER, shift("a"), visit("V1").needs("gas", 1));
    assertReason(UnassignedReason.NO_TOOL, shift("a"), visit("V1").tool("lift"));
    assertReason(UnassignedReason.OUTSIDE_TERRITORY, shift("a"), visit("V1").in("north"));
    assertReason(
        UnassignedReason.CERTIFICATE_EXPIRED,
        shift("a").skill("gas", 1, EIGHT),
        visit("V1").needs("gas", 1));
    assertReason(UnassignedReason.UNREACHABLE, shift("a").time(0, 3000, 0), visit("V1").at("P4"));
    assertReason(UnassignedReason.SITE_CLOSED, shift("a"), visit("V1").open(0, EIGHT));
    assertReason(UnassignedReason.WINDOW_TOO_TIGHT, shift("a"), visit("V1").starts(0, EIGHT));
    assertReason(UnassignedReason.WINDOW_TOO_TIGHT, shift("a"), visit("V1").starts(57_000, 57_000));
    assertReason(
        UnassignedReason.BREAK_IN_THE_WAY,
        shift("a").pause(1800, NOON, NOON),
        visit("V1").lasts(5 * 3600));
    assertReason(UnassignedReason.PART_NOT_AVAILABLE, shift("a"), visit("V1").part("pump", 1_000));
  }

  @Test
  void an_absence_that_alone_stands_in_the_way_is_the_reason() {
    assertReason(
        UnassignedReason.ENGINEER_ABSENT,
        day().with(shift("a")).with(visit("V1").starts(0, NOON)).absent("a", EIGHT, NOON + 1));
  }

  @Test
  void what_fits_the_empty_shift_but_not_the_route_finds_it_full() {
    var problem =
        day()
            .with(shift("a"))
            .with(visit("V1").starts(NOON, NOON), visit("V2").starts(NOON, NOON))
            .build();
    var blockers = new Blockers(new DayTables(problem), new int[][] {{1}});
    assertThat(blockers.explain(0).reason()).isEqualTo(UnassignedReason.SHIFT_FULL);
  }

  @Test
  void a_part_that_another_visit_uses_is_not_available() {
    var problem =
        day()
            .with(shift("a").part("pump", 1_000))
            .with(visit("V1").part("pump", 1_000), visit("V2").part("pump", 1_000))
            .build();
    var blockers = new Blockers(new DayTables(problem), new int[][] {{1}});
    assertThat(blockers.explain(0).reason()).isEqualTo(UnassignedReason.PART_NOT_AVAILABLE);
  }

  @Test
  void who_belongs_to_a_group_waits_for_the_others() {
    var visits = new VisitMother[] {visit("V1"), visit("V2")};
    assertReason(
        UnassignedReason.CREW_INCOMPLETE, day().with(shift("a")).with(visits).crew("V1", "V2"));
    assertReason(
        UnassignedReason.EARLIER_VISIT_LEFT_OUT,
        day().with(shift("a")).with(visits).sequence(0, "V2", "V1"));
    assertReason(
        UnassignedReason.SHIFT_FULL, day().with(shift("a")).with(visits).sequence(0, "V1", "V2"));
  }

  @Test
  void another_engineer_than_that_of_the_visits_before_is_told() {
    var problem =
        day()
            .with(shift("a"), shift("b"))
            .with(visit("V1"), visit("V2"))
            .byOneEngineer(0, "V1", "V2")
            .build();
    var left = new Blockers(new DayTables(problem), new int[][] {{0}, {}}).explain(1);
    assertThat(left.blockedBy())
        .extracting(blocked -> blocked.reason() + " " + blocked.shifts())
        .containsExactly("NOT_SAME_ENGINEER [S-b]", "SHIFT_FULL [S-a]");
  }

  @Test
  void the_closest_shift_gives_the_reason_and_all_are_named() {
    var problem =
        day()
            .with(shift("a"), shift("b").skill("gas", 1, 0), shift("c"))
            .with(visit("V1").needs("gas", 1).bans("c"))
            .build();
    var left = new Blockers(new DayTables(problem), new int[3][0]).explain(0);
    assertThat(left.reason()).isEqualTo(UnassignedReason.CERTIFICATE_EXPIRED);
    assertThat(left.blockedBy())
        .extracting(blocked -> blocked.reason() + " " + blocked.shifts())
        .containsExactly("BANNED [S-c]", "NO_SKILLED_ENGINEER [S-a]", "CERTIFICATE_EXPIRED [S-b]");
    assertThat(left.blockedBy().get(0).shifts()).containsExactly(new ShiftId("S-c"));
  }

  private static void assertReason(UnassignedReason reason, ShiftMother shift, VisitMother visit) {
    assertReason(reason, day().with(shift).with(visit));
  }

  private static void assertReason(UnassignedReason reason, ProblemMother problem) {
    var blockers = new Blockers(new DayTables(problem.build()), new int[1][0]);
    assertThat(blockers.explain(0).reason()).isEqualTo(reason);
  }
}
