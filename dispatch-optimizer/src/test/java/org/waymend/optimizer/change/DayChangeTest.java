package org.waymend.optimizer.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

class DayChangeTest {
  private static final int NOON = 43_200;

  private static DispatchProblem twoVisits() {
    return day()
        .with(shift("a").pause(1_800, 39_600, 46_800), shift("b"))
        .with(visit("V1"), visit("V2").pinned("a", 1))
        .promised("V1", "b", 36_000)
        .build();
  }

  private static VisitRequest visitOf(DispatchProblem problem, String id) {
    return problem.visits().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRefused(DispatchProblem problem, DayChange change) {
    assertThatThrownBy(() -> change.applyTo(problem)).isInstanceOf(InvalidProblemException.class);
  }

  @Test
  void a_visit_comes_with_the_row_and_column_of_its_place() {
    var before = twoVisits();
    int size = before.places().size();
    var there = new NewPlace.Drive(700, 9_000, LegSource.ROAD);
    var back = new NewPlace.Drive(800, 9_500, LegSource.ESTIMATED);
    var place =
        new NewPlace(
            new Place(new PlaceId("new"), 1, 2),
            Collections.nCopies(size, back),
            Collections.nCopies(size, there),
            List.of());
    var after = new VisitAdded(visit("V3").at("new").build(), place).applyTo(before);
    assertThat(after.visits()).hasSize(3);
    assertThat(after.travel().seconds(1, size)).isEqualTo(700);
    assertThat(after.travel().seconds(size, 1)).isEqualTo(800);
    assertThat(after.travel().source(size, 1)).isEqualTo(LegSource.ESTIMATED);
    assertThat(after.travel().seconds(1, 3)).isEqualTo(before.travel().seconds(1, 3));
    assertThat(NewPlace.of(place.place(), after.travel())).isEqualTo(place);
  }

  @Test
  void a_place_needs_a_drive_from_and_to_each_other() {
    var place = new NewPlace(new Place(new PlaceId("new"), 1, 2), List.of(), List.of(), List.of());
    assertRefused(twoVisits(), new VisitAdded(visit("V3").at("new").build(), place));
    assertRefused(twoVisits(), new VisitAdded(visit("V3").at("new").build()));
    assertRefused(twoVisits(), new VisitAdded(visit("V1").build()));
  }

  @Test
  void a_cancelled_visit_leaves_promises_and_groups_too() {
    var before =
        day()
            .with(shift("a"))
            .with(visit("V1"), visit("V2"), visit("V3"))
            .crew("V1", "V2")
            .promised("V1", "a", 36_000)
            .build();
    var after = new VisitCancelled(new VisitId("V1")).applyTo(before);
    assertThat(after.visits()).hasSize(2);
    assertThat(after.running()).isEmpty();
    assertThat(after.groups()).isEmpty();
    assertRefused(after, new VisitCancelled(new VisitId("V1")));
  }

  @Test
  void what_has_started_is_not_cancelled() {
    var started =
        new VisitStarted(new VisitId("V1"), new ShiftId("S-a"), NOON).applyTo(twoVisits());
    assertRefused(started, new VisitCancelled(new VisitId("V1")));
  }

  @Test
  void a_started_visit_comes_before_what_is_pinned() {
    var after = new VisitStarted(new VisitId("V1"), new ShiftId("S-a"), NOON).applyTo(twoVisits());
    assertThat(visitOf(after, "V1").fix()).isEqualTo(new VisitFix(new ShiftId("S-a"), 1, NOON));
    assertThat(visitOf(after, "V2").fix()).isEqualTo(new VisitFix(new ShiftId("S-a"), 2, null));
    assertRefused(after, new VisitStarted(new VisitId("V1"), new ShiftId("S-z"), NOON));
  }

  @Test
  void a_finished_visit_lasted_as_long_as_it_did() {
    var started =
        new VisitStarted(new VisitId("V1"), new ShiftId("S-a"), NOON).applyTo(twoVisits());
    var after = new VisitFinished(new VisitId("V1"), NOON + 1_234).applyTo(started);
    assertThat(visitOf(after, "V1").serviceSeconds()).isEqualTo(1_234);
    assertRefused(started, new VisitFinished(new VisitId("V1"), NOON));
    assertRefused(started, new VisitFinished(new VisitId("V2"), NOON));
  }

  @Test
  void an_overrun_makes_the_visit_longer() {
    var after = new VisitProlonged(new VisitId("V1"), 9_999).applyTo(twoVisits());
    assertThat(visitOf(after, "V1").serviceSeconds()).isEqualTo(9_999);
    assertRefused(after, new VisitProlonged(new VisitId("V1"), 0));
  }

  @Test
  void what_is_pinned_to_a_sick_engineer_is_free() {
    var sick = new EngineerId("E-a");
    var after = new EngineerAbsent(sick, NOON, 2 * NOON).applyTo(twoVisits());
    assertThat(after.absences()).hasSize(1);
    assertThat(visitOf(after, "V2").isFree()).isTrue();
    assertRefused(after, new EngineerAbsent(sick, NOON, NOON - 1));
    assertRefused(after, new EngineerAbsent(new EngineerId("E-z"), NOON, 2 * NOON));
  }

  @Test
  void later_the_shift_is_shorter_and_so_is_the_window_of_its_break() {
    var after = new ClockMoved(NOON).applyTo(twoVisits());
    var shift = after.shifts().get(0);
    assertThat(shift.time().startSecond()).isEqualTo(NOON);
    assertThat(shift.breaks().get(0).earliestSecond()).isEqualTo(NOON);
    assertThat(new ClockMoved(0).applyTo(after)).isEqualTo(after);
    assertThat(new ClockMoved(46_801).applyTo(after).shifts().get(0).breaks()).isEmpty();
  }

  @Test
  void a_break_that_was_taken_is_not_planned_again() {
    var after = new BreakTaken(new ShiftId("S-a"), NOON, NOON + 1_800).applyTo(twoVisits());
    var shift = after.shifts().get(0);
    assertThat(shift.breaks()).isEmpty();
    assertThat(shift.time().startSecond()).isEqualTo(NOON + 1_800);
    assertRefused(after, new BreakTaken(new ShiftId("S-a"), NOON, NOON + 1_800));
  }
}
