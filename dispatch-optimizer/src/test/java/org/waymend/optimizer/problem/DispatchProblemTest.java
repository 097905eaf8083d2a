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
            first.tools(),
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
  void a_group_of_an_unknown_visit_is_refused() {
    assertRefused(() -> day().with(visit("V1")).crew("V1", "V9").build(), "groups[G0].visits");
  }

  @Test
  void a_visit_is_in_one_group_at_most() {
    assertRefused(
        () ->
            day()
                .with(visit("V1"), visit("V2"), visit("V3"))
                .crew("V1", "V2")
                .sequence(0, "V2", "V3")
                .build(),
        "groups[G1].visits");
    assertRefused(() -> day().with(visit("V1")).crew("V1", "V1").build(), "groups[G0].visits");
  }

  @Test
  void the_same_group_twice_is_refused() {
    var problem =
        day().with(visit("V1"), visit("V2"), visit("V3"), visit("V4")).crew("V1", "V2").build();
    var again = VisitGroup.crew(new GroupId("G0"), List.of(new VisitId("V3"), new VisitId("V4")));
    assertRefused(() -> problem.withGroups(List.of(problem.groups().get(0), again)), "groups");
  }

  @Test
  void a_group_of_one_is_refused() {
    assertRefused(() -> day().with(visit("V1")).crew("V1").build(), "groups[G0].visits");
  }

  @Test
  void a_crew_has_neither_gap_nor_one_engineer() {
    var two = List.of(new VisitId("V1"), new VisitId("V2"));
    var id = new GroupId("G0");
    assertRefused(
        () -> new VisitGroup(id, GroupKind.TOGETHER, two, 1, false), "groups[G0].minGapSeconds");
    assertRefused(
        () -> new VisitGroup(id, GroupKind.TOGETHER, two, 0, true), "groups[G0].sameEngineer");
    assertRefused(() -> VisitGroup.sequence(id, two, -1, false), "groups[G0].minGapSeconds");
  }

  @Test
  void a_crew_pinned_to_one_engineer_is_refused_but_history_is_not() {
    assertRefused(
        () ->
            day()
                .with(shift("a"))
                .with(visit("V1").pinned("a", 1), visit("V2").pinned("a", 2))
                .crew("V1", "V2")
                .build(),
        "groups[G0].visits");
    var begun =
        day()
            .with(shift("a"))
            .with(visit("V1").started("a", 1, 30_000), visit("V2").pinned("a", 2))
            .crew("V1", "V2");
    assertThat(begun.build().groups()).hasSize(1);
  }

  @Test
  void a_sequence_pinned_in_another_order_is_refused() {
    assertRefused(
        () ->
            day()
                .with(shift("a"))
                .with(visit("V1").pinned("a", 2), visit("V2").pinned("a", 1))
                .sequence(0, "V1", "V2")
                .build(),
        "groups[G0].visits");
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
