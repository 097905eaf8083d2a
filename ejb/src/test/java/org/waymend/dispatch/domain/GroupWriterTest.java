package org.waymend.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.dispatch.domain.House.at;
import static org.waymend.dispatch.domain.House.engineer;
import static org.waymend.dispatch.domain.House.shift;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitStatus;

class GroupWriterTest {
  private static final Instant DAWN = at(0, 6, 0);

  private final House house = new House(4);

  private DispatchProblem today() {
    return house.problem(0, DAWN);
  }

  private static VisitId id(HouseVisit visit) {
    return new VisitId(visit.id.toString());
  }

  private static boolean has(DispatchProblem problem, HouseVisit visit) {
    return problem.visits().stream().anyMatch(request -> request.id().equals(id(visit)));
  }

  private static VisitRequest request(DispatchProblem problem, HouseVisit visit) {
    return problem.visits().stream()
        .filter(request -> request.id().equals(id(visit)))
        .findFirst()
        .orElseThrow();
  }

  private static Instant earliest(DispatchProblem problem, HouseVisit visit) {
    return problem.horizon().at(request(problem, visit).startsWithin().get(0).earliestSecond());
  }

  private static Instant latest(DispatchProblem problem, HouseVisit visit) {
    return problem.horizon().at(request(problem, visit).startsWithin().get(0).latestSecond());
  }

  @Test
  void a_crew_that_is_to_be_planned_is_a_group() {
    var crew = house.crew(3, 60);
    house.single(30);
    assertThat(today().groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.isCrew()).isTrue();
              assertThat(group.visits()).containsExactlyElementsOf(ids(crew));
            });
  }

  private static List<VisitId> ids(List<HouseVisit> visits) {
    return visits.stream().map(GroupWriterTest::id).toList();
  }

  @Test
  void a_sequence_is_a_group_with_its_gap_and_its_engineer() {
    var steps = house.sequence(3, 60, 90, true);
    assertThat(today().groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.visits()).containsExactlyElementsOf(ids(steps));
              assertThat(group.minGapSeconds()).isEqualTo(90 * 60);
              assertThat(group.sameEngineer()).isTrue();
            });
  }

  @Test
  void the_rest_of_a_crew_that_was_promised_to_come_stays_in_the_group() {
    var crew = house.crew(2, 60);
    crew.get(0).plan(engineer(0), shift(0, 0), at(0, 9, 0));
    assertThat(today().groups()).hasSize(1);
  }

  @Test
  void who_is_missing_of_a_crew_of_another_day_waits_for_that_day() {
    var crew = house.crew(2, 60);
    crew.get(0).plan(engineer(0), shift(0, 1), at(1, 9, 0));
    assertThat(has(today(), crew.get(1))).isFalse();
    var tomorrow = house.problem(1, DAWN);
    assertThat(tomorrow.groups()).hasSize(1);
    assertThat(has(tomorrow, crew.get(1))).isTrue();
  }

  @Test
  void who_joins_a_colleague_on_another_shift_of_the_day_comes_at_the_same_time() {
    var crew = house.crew(2, 60);
    crew.get(0).plan(engineer(9), shift(9, 5), at(0, 9, 0)); // a shift that began yesterday
    var problem = today();
    assertThat(problem.groups()).isEmpty();
    assertThat(earliest(problem, crew.get(1))).isEqualTo(at(0, 9, 0));
    assertThat(latest(problem, crew.get(1))).isEqualTo(at(0, 9, 0));
    assertThat(request(problem, crew.get(1)).bannedEngineers())
        .containsExactly(new EngineerId(engineer(9).toString()));
  }

  @Test
  void nobody_waits_for_whom_of_the_crew_has_begun_elsewhere() {
    var crew = house.crew(2, 60);
    crew.get(0).plan(engineer(9), shift(9, 5), at(0, 9, 0)).begin(at(0, 5, 0));
    var problem = today();
    assertThat(request(problem, crew.get(1)).startsWithin()).isEmpty();
    assertThat(request(problem, crew.get(1)).bannedEngineers()).hasSize(1);
  }

  @Test
  void who_repeats_a_visit_of_a_crew_that_is_over_comes_alone() {
    var crew = house.crew(2, 60);
    crew.get(0).plan(engineer(0), shift(0, 0), at(0, 8, 0)).begin(at(0, 8, 0));
    crew.get(0).end(VisitStatus.COMPLETED, at(0, 9, 0));
    crew.get(1).plan(engineer(1), shift(1, 0), at(0, 8, 0)).begin(at(0, 8, 0));
    crew.get(1).end(VisitStatus.NOT_COMPLETED, at(0, 9, 0));
    var again = house.repeat(crew.get(1));
    var problem = house.problem(0, at(0, 10, 0));
    assertThat(problem.groups()).isEmpty();
    assertThat(request(problem, again).startsWithin()).isEmpty();
  }

  @Test
  void a_later_step_starts_after_the_one_that_is_planned_on_the_day_before() {
    var steps = house.sequence(2, 60, 20 * 60, true);
    steps.get(0).plan(engineer(2), shift(2, 0), at(0, 14, 0));
    var problem = house.problem(1, DAWN);
    assertThat(problem.groups()).isEmpty();
    assertThat(earliest(problem, steps.get(1))).isEqualTo(at(1, 11, 0));
    assertThat(request(problem, steps.get(1)).requiredEngineers())
        .containsExactly(new EngineerId(engineer(2).toString()));
  }

  @Test
  void a_later_step_starts_after_the_real_end_of_the_one_before() {
    var steps = house.sequence(2, 60, 60, false);
    steps.get(0).plan(engineer(2), shift(2, 0), at(0, 14, 0)).begin(at(0, 14, 0));
    steps.get(0).end(VisitStatus.COMPLETED, at(1, 9, 30).plusMillis(1));
    var problem = house.problem(1, DAWN);
    assertThat(earliest(problem, steps.get(1))).isEqualTo(at(1, 10, 30).plusSeconds(1));
    assertThat(request(problem, steps.get(1)).requiredEngineers()).isEmpty();
  }

  @Test
  void an_earlier_step_ends_before_the_one_that_is_planned_on_the_day_after() {
    var steps = house.sequence(2, 60, 20 * 60, false);
    steps.get(1).plan(engineer(2), shift(2, 1), at(1, 9, 0));
    assertThat(latest(today(), steps.get(0))).isEqualTo(at(0, 12, 0));
  }

  @Test
  void a_step_waits_for_one_that_is_neither_planned_nor_of_the_day() {
    var steps = house.sequence(3, 60, 0, false);
    steps.get(0).windows = List.of(new ArrivalWindow(at(2, 9, 0), at(2, 12, 0)));
    var problem = today();
    assertThat(has(problem, steps.get(0))).isFalse();
    assertThat(has(problem, steps.get(1))).isFalse();
    assertThat(has(problem, steps.get(2))).isFalse();
    assertThat(house.problem(2, DAWN).groups()).hasSize(1);
  }

  @Test
  void a_step_that_was_promised_stays_when_the_one_before_it_was_taken_back() {
    var steps = house.sequence(2, 60, 0, false);
    steps.get(0).windows = List.of(new ArrivalWindow(at(2, 9, 0), at(2, 12, 0)));
    steps.get(1).plan(engineer(1), shift(1, 0), at(0, 9, 0));
    assertThat(request(today(), steps.get(1)).isFree()).isFalse();
  }

  @Test
  void a_step_whose_windows_end_before_the_others_leave_time_waits() {
    var steps = house.sequence(2, 60, 0, false);
    steps.get(0).plan(engineer(1), shift(1, 0), at(0, 9, 0));
    steps.get(1).windows =
        List.of(
            new ArrivalWindow(at(0, 8, 0), at(0, 9, 0)),
            new ArrivalWindow(at(1, 8, 0), at(1, 9, 0)));
    assertThat(today().groups()).hasSize(1); // both are of the day: the search decides
    steps.get(0).plan(engineer(1), shift(1, 1), at(1, 12, 0));
    assertThat(has(today(), steps.get(1))).isFalse();
  }

  @Test
  void pins_that_contradict_each_other_make_no_group_that_is_refused() {
    var crew = house.crew(3, 60);
    pin(crew.get(0), 0, at(0, 9, 0));
    pin(crew.get(1), 0, at(0, 11, 0));
    var steps = house.sequence(3, 60, 0, false);
    pin(steps.get(0), 1, at(0, 14, 0));
    pin(steps.get(1), 1, at(0, 9, 0));
    var groups = today().groups();
    assertThat(groups)
        .extracting(VisitGroup::visits)
        .containsExactly(
            List.of(id(crew.get(0)), id(crew.get(2))), List.of(id(steps.get(0)), id(steps.get(2))));
  }

  private static void pin(HouseVisit visit, int engineer, Instant at) {
    visit.plan(engineer(engineer), shift(engineer, 0), at);
    visit.isPinned = true;
  }

  @Test
  void the_times_of_a_group_say_when_a_visit_could_start() {
    var steps = house.sequence(2, 60, 30, true);
    steps.get(0).plan(engineer(1), shift(1, 0), at(0, 9, 0));
    var group = Objects.requireNonNull(steps.get(0).group);
    var times = GroupTimes.of(Objects.requireNonNull(house.groups().get(group.id())));
    assertThat(times.startOf(steps.get(1).id)).isEqualTo(at(0, 10, 30));
    assertThat(times.broken()).isEmpty();
    steps.get(1).plan(engineer(2), shift(2, 0), at(0, 10, 30));
    times = GroupTimes.of(Objects.requireNonNull(house.groups().get(group.id())));
    assertThat(times.broken()).containsExactly(steps.get(1).id);
  }
}
