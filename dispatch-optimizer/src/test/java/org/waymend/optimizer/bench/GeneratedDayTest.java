package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.HardRules;

class GeneratedDayTest {
  private static final Town PLAIN = Town.withoutRoads();

  @Test
  void the_same_seed_gives_the_same_day() {
    var day = GeneratedDay.make(PLAIN, 20, 160, 10, 3);
    assertThat(GeneratedDay.make(PLAIN, 20, 160, 10, 3)).isEqualTo(day);
    assertThat(GeneratedDay.make(PLAIN, 20, 160, 10, 4)).isNotEqualTo(day);
  }

  @Test
  void a_day_has_what_the_model_knows() {
    var day = GeneratedDay.make(PLAIN, 150, 1_200, 10, 1);
    var visits = day.visits();
    assertThat(day.shifts()).hasSize(150);
    assertThat(visits).hasSize(1_200);
    assertThat(day.absences()).isNotEmpty();
    assertThat(day.groups()).anyMatch(group -> group.isCrew()).anyMatch(group -> !group.isCrew());
    assertHave(visits.stream().map(VisitRequest::skills).toList());
    assertHave(visits.stream().map(VisitRequest::startsWithin).toList());
    assertHave(visits.stream().map(VisitRequest::openingHours).toList());
    assertHave(visits.stream().map(VisitRequest::tools).toList());
    assertHave(visits.stream().map(VisitRequest::requiredEngineers).toList());
    assertHave(visits.stream().map(VisitRequest::preferredEngineers).toList());
    assertHave(visits.stream().map(VisitRequest::bannedEngineers).toList());
    assertThat(visits)
        .anyMatch(visit -> visit.dueSecond() != null)
        .anyMatch(visit -> visit.territory() == null)
        .anyMatch(visit -> visit.territory() != null)
        .anyMatch(visit -> visit.startsWithin().size() == 2)
        .anyMatch(visit -> visit.parts().size() == 1);
    assertThat(visits.stream().map(VisitRequest::weight).distinct()).hasSize(4);
    assertThat(day.shifts()).anyMatch(ShiftOffer::provider);
    assertThat(day.shifts().stream().flatMap(shift -> shift.skills().stream()))
        .anyMatch(level -> level.lastValidSecond() != null)
        .anyMatch(level -> level.level() == 3);
  }

  private static void assertHave(List<? extends Collection<?>> things) {
    assertThat(things).anyMatch(Collection::isEmpty).anyMatch(each -> !each.isEmpty());
  }

  @Test
  void shifts_are_long_and_services_are_not() {
    var day = GeneratedDay.make(PLAIN, 50, 400, 0, 1);
    assertThat(day.shifts())
        .allMatch(shift -> shift.time().endSecond() - shift.time().startSecond() == 8 * 3_600)
        .allMatch(shift -> shift.breaks().size() == 1);
    assertThat(day.visits())
        .allMatch(visit -> visit.serviceSeconds() >= 20 * 60)
        .allMatch(visit -> visit.serviceSeconds() <= 120 * 60);
    long work = day.visits().stream().mapToLong(VisitRequest::serviceSeconds).sum();
    assertThat(work).isBetween(50L * 4 * 3_600, 50L * 7 * 3_600);
    assertThat(day.groups()).isEmpty();
  }

  @Test
  void what_is_pinned_breaks_no_rule() {
    var day = GeneratedDay.make(PLAIN, 100, 800, 0, 1);
    var rules = new HardRules(day);
    var pinned = day.visits().stream().filter(visit -> !visit.isFree()).toList();
    assertThat(pinned).isNotEmpty();
    for (var visit : pinned) {
      assertThat(rules.check(visit.fix().shift(), List.of(visit.id())).list()).isEmpty();
    }
  }

  @Test
  void a_tiny_day_is_a_day() {
    for (DispatchProblem day :
        List.of(
            GeneratedDay.make(PLAIN, 1, 1, 0, 1),
            GeneratedDay.make(PLAIN, 1, 40, 100, 1),
            GeneratedDay.make(PLAIN, 9, 1, 0, 1))) {
      assertThat(day.places()).hasSize(day.shifts().size() + day.visits().size());
    }
  }
}
