package org.waymend.optimizer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymend.optimizer.solver.RandomDays;

/** What is answered by kinds is what each pair for itself would answer. */
class SuitabilityTest {
  private static final int DAYS = 400;

  @Test
  void shifts_suit_visits_as_the_rules_say() {
    for (int seed = 0; seed < DAYS; seed++) {
      var day = new DayTables(RandomDays.day(seed));
      for (int s = 0; s < day.shifts(); s++) {
        for (int v = 0; v < day.visits(); v++) {
          var shift = day.shift(s);
          var visit = day.visit(v);
          assertThat(day.suits(s, v))
              .as("day %d, %s, %s", seed, shift.id(), visit.id())
              .isEqualTo(
                  !StopRules.lacksSkill(visit, shift)
                      && !StopRules.lacksTool(visit, shift)
                      && !StopRules.isOutside(visit, shift)
                      && !StopRules.isBanned(visit, shift)
                      && !StopRules.isNotRequired(visit, shift));
        }
      }
    }
  }

  @Test
  void certificates_end_with_the_first_one_that_is_needed() {
    for (int seed = 0; seed < DAYS; seed++) {
      var day = new DayTables(RandomDays.day(seed));
      for (int s = 0; s < day.shifts(); s++) {
        for (int v = 0; v < day.visits(); v++) {
          var shift = day.shift(s);
          int end =
              day.visit(v).skills().stream()
                  .map(need -> shift.skill(need.skill()))
                  .filter(level -> level != null && level.lastValidSecond() != null)
                  .mapToInt(level -> level.lastValidSecond() + 1)
                  .min()
                  .orElse(Integer.MAX_VALUE);
          assertThat(day.certificateEnd(s, v)).isEqualTo(end);
        }
      }
    }
  }

  @Test
  void where_the_clock_finds_nothing_the_rules_find_nothing() {
    int found = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      var day = new DayTables(RandomDays.day(seed));
      var clock = new RouteClock(day);
      var rules = new HardRules(day.problem());
      for (int s = 0; s < day.shifts(); s++) {
        for (int v = 0; v < day.visits(); v++) {
          if (!day.suits(s, v) || !day.visit(v).isFree()) {
            continue;
          }
          clock.begin(s);
          clock.visit(v);
          clock.home();
          if (clock.broken() == 0) {
            found++;
            var route = new RouteTimer(day).time(s, new int[] {v});
            assertThat(rules.check(route).rules())
                .as("day %d, shift %d, visit %d", seed, s, v)
                .isSubsetOf(HardRule.VAN_PARTS);
          }
        }
      }
    }
    assertThat(found).isGreaterThan(DAYS);
  }
}
