package org.waymend.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DispatchProblemTest {
  @Test
  void a_sound_day_is_taken() {
    assertThat(day().with(shift("a")).with(visit("V1")).build().visits()).hasSize(1);
  }

  @Test
  void a_visit_without_length_names_its_field() {
    assertRefused(() -> visit("V1").lasts(0).build(), "visits[V1].serviceSeconds");
  }

  @Test
  void a_visit_at_an_unknown_place_names_its_field() {
    assertRefused(() -> day().with(visit("V1").at("nowhere")).build(), "visits[V1].place");
  }

  @Test
  void a_window_that_ends_before_it_begins_is_refused() {
    assertRefused(() -> visit("V1").starts(10, 9), "startsWithin");
  }

  @Test
  void the_same_visit_twice_is_refused() {
    assertRefused(() -> day().with(visit("V1"), visit("V1")).build(), "visits");
  }

  @Test
  void a_break_that_may_end_after_the_shift_is_refused() {
    assertRefused(() -> shift("a").pause(1800, 50_000, 57_000).build(), "shifts[S-a].breaks");
  }

  @Test
  void shifts_of_one_engineer_do_not_overlap() {
    var first = shift("a").time(0, 3600, 600).build();
    var second =
        new ShiftOffer(
            new ShiftId("S-late"),
            first.engineer(),
            first.from(),
            first.to(),
            new ShiftTime(4000, 9000, 0),
            List.of(),
            List.of(),
            first.territories(),
            first.parts(),
            false);
    assertRefused(() -> day().build().withShifts(List.of(first, second)), "shifts[S-late].time");
  }

  @Test
  void a_started_visit_comes_before_a_pinned_one() {
    assertRefused(
        () ->
            day()
                .with(shift("a"))
                .with(visit("V1").pinned("a", 1), visit("V2").started("a", 2, 30_000))
                .build(),
        "visits[V2].fix.order");
  }

  @Test
  void a_matrix_of_another_size_is_refused() {
    var problem = day().build();
    assertRefused(
        () ->
            new DispatchProblem(
                problem.horizon(),
                problem.places().subList(0, 2),
                List.of(),
                List.of(),
                List.of(),
                problem.policy(),
                List.of(),
                problem.travel()),
        "travel");
  }

  @Test
  void a_table_of_rush_hours_has_24_hours() {
    assertRefused(
        () -> DispatchPolicy.standard().withTravelPercentByHour(List.of(100, 120)),
        "policy.travelPercentByHour");
  }

  @Test
  void a_certificate_covers_its_last_second() {
    var level = new SkillLevel(new SkillId("gas"), 1, 999);
    assertThat(level.coversUntil(1000)).isTrue();
    assertThat(level.coversUntil(1001)).isFalse();
  }

  private static void assertRefused(ThrowingCallable making, String field) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidProblemException.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
