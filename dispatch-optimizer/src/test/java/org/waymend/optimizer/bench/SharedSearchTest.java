package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/**
 * A day that is large enough to be shared out, with crews and sequences across the parts. The score
 * watch, on in tests, holds what is put together against the judge after every slice.
 */
class SharedSearchTest {
  @Test
  void parts_make_one_plan() {
    var problem = GeneratedDay.make(Town.withoutRoads(), 40, 320, 20, 3);
    var executor = Executors.newFixedThreadPool(2);
    try {
      var plan =
          new OptaPlannerOptimizer(executor)
              .start(
                  problem,
                  SolveBudget.ofTime(Duration.ofMillis(2_500)).withThreads(2),
                  SolveListener.SILENT)
              .join();
      assertThat(plan.score().hard()).isZero();
      assertThat(HardRules.check(problem, plan).list()).isEmpty();
      assertThat(plan.plannedVisits()).isGreaterThan(250);
      boolean isGroupPlanned =
          plan.routes().stream()
              .flatMap(route -> route.stops().stream())
              .anyMatch(stop -> problem.groups().get(0).visits().contains(stop.visit()));
      assertThat(isGroupPlanned).isTrue();
    } finally {
      executor.shutdownNow();
    }
  }
}
