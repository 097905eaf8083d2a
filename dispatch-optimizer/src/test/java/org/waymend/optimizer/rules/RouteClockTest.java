package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.STEP_SECONDS;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;

/** The clock of one shift to the second, breaks above all. */
class RouteClockTest {
  private static final int EIGHT = 8 * 3600;
  private static final int NOON = 12 * 3600;
  private static final int FOUR = 16 * 3600;
  private static final int HALF = 1800;

  private static RouteClock clock(ProblemMother mother) {
    var clock = new RouteClock(new DayTables(mother.build()));
    clock.begin(0);
    return clock;
  }

  @Test
  void a_drive_a_service_and_the_way_home_follow_each_other() {
    var clock = clock(day().with(shift("a")).with(visit("V1").at("P2").lasts(HALF)));
    clock.visit(0);
    assertThat(clock.departed()).isEqualTo(EIGHT);
    assertThat(clock.arrived()).isEqualTo(EIGHT + 2 * STEP_SECONDS);
    assertThat(clock.started()).isEqualTo(EIGHT + 2 * STEP_SECONDS);
    assertThat(clock.time()).isEqualTo(EIGHT + 2 * STEP_SECONDS + HALF);
    assertThat(clock.place()).isEqualTo(2);
    clock.home();
    assertThat(clock.arrived()).isEqualTo(EIGHT + 4 * STEP_SECONDS + HALF);
    assertThat(clock.broken()).isZero();
  }

  @Test
  void a_break_is_taken_while_one_waits_if_it_ends_in_time() {
    var waits = visit("V1").at("P0").starts(NOON, NOON).lasts(HALF);
    var fits = clock(day().with(shift("a").pause(HALF, NOON - HALF, FOUR - HALF)).with(waits));
    fits.visit(0);
    assertThat(fits.nextBreak()).isEqualTo(1);
    assertThat(fits.breakStart(0)).isEqualTo(NOON - HALF);
    assertThat(fits.breakPlace(0)).isZero();
    assertThat(fits.started()).isEqualTo(NOON);
    var late = clock(day().with(shift("a").pause(HALF, NOON - HALF + 1, FOUR - HALF)).with(waits));
    late.visit(0);
    assertThat(late.nextBreak()).isZero();
    late.home();
    assertThat(late.breakStart(0)).isEqualTo(NOON + HALF);
    assertThat(late.broken()).isZero();
  }

  @Test
  void a_break_comes_before_a_service_that_would_end_too_late_for_it() {
    int arrival = EIGHT + STEP_SECONDS;
    var long1 = visit("V1").at("P1").lasts(2 * HALF);
    var after = clock(day().with(shift("a").pause(HALF, EIGHT, arrival + 2 * HALF)).with(long1));
    after.visit(0);
    assertThat(after.started()).isEqualTo(arrival);
    assertThat(after.nextBreak()).isZero();
    var before =
        clock(day().with(shift("a").pause(HALF, EIGHT, arrival + 2 * HALF - 1)).with(long1));
    before.visit(0);
    assertThat(before.nextBreak()).isEqualTo(1);
    assertThat(before.breakStart(0)).isEqualTo(arrival);
    assertThat(before.breakPlace(0)).isEqualTo(1);
    assertThat(before.started()).isEqualTo(arrival + HALF);
  }

  @Test
  void a_break_comes_before_a_drive_that_would_end_too_late_for_it() {
    var far = visit("V1").at("P4").lasts(HALF);
    int arrival = EIGHT + 4 * STEP_SECONDS;
    var during = clock(day().with(shift("a").pause(HALF, EIGHT, arrival - 1)).with(far));
    during.visit(0);
    assertThat(during.breakStart(0)).isEqualTo(EIGHT);
    assertThat(during.breakPlace(0)).isZero();
    assertThat(during.departed()).isEqualTo(EIGHT + HALF);
    var there = clock(day().with(shift("a").pause(HALF, EIGHT, arrival)).with(far));
    there.visit(0);
    assertThat(there.breakStart(0)).isEqualTo(arrival);
    assertThat(there.breakPlace(0)).isEqualTo(4);
  }

  @Test
  void a_break_in_an_absence_waits_for_its_end_and_then_may_be_too_late() {
    var mother = day().with(shift("a").pause(HALF, NOON, NOON + 600)).with(visit("V1").at("P0"));
    var late = clock(mother.absent("a", NOON - 3600, NOON + 601));
    late.home();
    assertThat(late.breakStart(0)).isEqualTo(NOON + 601);
    assertThat(late.broken()).isEqualTo(1);
    var just =
        clock(
            day()
                .with(shift("a").pause(HALF, NOON, NOON + 600))
                .with(visit("V1").at("P0"))
                .absent("a", NOON - 3600, NOON + 600));
    just.home();
    assertThat(just.breakStart(0)).isEqualTo(NOON + 600);
    assertThat(just.broken()).isZero();
  }

  @Test
  void a_return_at_the_last_second_is_in_time() {
    var last = visit("V1").at("P1").starts(FOUR - STEP_SECONDS - HALF, FOUR).lasts(HALF);
    var clock = clock(day().with(shift("a")).with(last));
    clock.visit(0);
    clock.home();
    assertThat(clock.arrived()).isEqualTo(FOUR);
    assertThat(clock.broken()).isZero();
    var late = clock(day().with(shift("a").time(EIGHT, FOUR - 1, 0)).with(last));
    late.visit(0);
    late.home();
    assertThat(late.broken()).isEqualTo(1);
  }

  @Test
  void a_certificate_covers_the_last_second_of_the_service() {
    var needs = visit("V1").at("P0").needs("gas", 1).lasts(HALF);
    var holds = clock(day().with(shift("a").skill("gas", 1, EIGHT + HALF - 1)).with(needs));
    holds.visit(0);
    assertThat(holds.broken()).isZero();
    var ended = clock(day().with(shift("a").skill("gas", 1, EIGHT + HALF - 2)).with(needs));
    ended.visit(0);
    assertThat(ended.broken()).isEqualTo(1);
  }

  @Test
  void a_started_visit_is_history_and_takes_the_breaks_before_its_end_with_it() {
    int began = EIGHT + 1200;
    int ended = began + HALF;
    var started = visit("V1").at("P1").lasts(HALF).started("a", 1, began);
    var clock = clock(day().with(shift("a").pause(600, EIGHT, ended - 1)).with(started));
    clock.visit(0);
    assertThat(clock.started()).isEqualTo(began);
    assertThat(clock.arrived()).isEqualTo(began);
    assertThat(clock.departed()).isEqualTo(began - STEP_SECONDS);
    assertThat(clock.time()).isEqualTo(ended);
    assertThat(clock.place()).isEqualTo(1);
    assertThat(clock.nextBreak()).isEqualTo(1);
    assertThat(clock.breakStart(0)).isEqualTo(-1);
    var open = clock(day().with(shift("a").pause(600, EIGHT, ended)).with(started));
    open.visit(0);
    assertThat(open.nextBreak()).isZero();
  }

  @Test
  void who_began_before_the_shift_goes_on_when_it_starts() {
    var early = visit("V1").at("P1").lasts(600).started("a", 1, EIGHT - 3600);
    var clock = clock(day().with(shift("a")).with(early, visit("V2").at("P1").lasts(HALF)));
    clock.visit(0);
    assertThat(clock.time()).isEqualTo(EIGHT);
    clock.visit(1);
    assertThat(clock.started()).isEqualTo(EIGHT);
  }

  @Test
  void a_clock_goes_on_as_it_stood_and_waits_when_told() {
    var clock =
        clock(
            day()
                .with(shift("a").pause(HALF, NOON, NOON), shift("b").pause(600, NOON, NOON))
                .with(visit("V1").at("P1").lasts(HALF)));
    clock.begin(1);
    clock.resume(0, NOON + HALF, 3, 1, 2);
    clock.visit(0, NOON + 3 * 3600);
    assertThat(clock.arrived()).isEqualTo(NOON + HALF + 2 * STEP_SECONDS);
    assertThat(clock.started()).isEqualTo(NOON + 3 * 3600);
    assertThat(clock.broken()).isEqualTo(2);
    assertThat(clock.nextBreak()).isEqualTo(1);
  }
}
