package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.check.PlanPrice;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.rules.HardRules;

/** Random days, solved and then checked by a program that knows only the format's description. */
class ThousandDaysTest {
  private static final int DAYS = 1_000;
  private static final long STEPS = 60;

  @Test
  void a_thousand_random_days_are_valid_and_cost_what_they_say() throws IOException {
    int planned = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan =
          new OptaPlannerOptimizer(Runnable::run)
              .start(problem, SolveBudget.ofSteps(STEPS, seed), SolveListener.SILENT)
              .join();
      var json = PlanJson.write(PlanDocument.of(problem, plan));
      var errors = PlanChecker.errors(json);
      boolean hasFixed = problem.visits().stream().anyMatch(visit -> !visit.isFree());
      if (!hasFixed) {
        assertThat(errors).as("day %d", seed).isEmpty();
      }
      assertThat(errors).as("day %d", seed).hasSize(Math.toIntExact(-plan.score().hard()));
      assertThat(HardRules.check(problem, plan).list()).as("day %d", seed).hasSameSizeAs(errors);
      assertThat(plan.score().medium()).as("day %d", seed).isEqualTo(-PlanPrice.medium(json));
      assertThat(plan.score().soft()).as("day %d", seed).isEqualTo(-PlanPrice.soft(json));
      planned += plan.plannedVisits();
    }
    assertThat(planned).isGreaterThan(DAYS); // the days are not empty
  }
}
