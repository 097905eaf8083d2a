package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/**
 * The search counts in passing what the judge counts from scratch. Were it ever too lenient, the
 * judge would turn its routes down without a word, and the plan would only be worse.
 */
class KernelScoreTest {
  @Test
  void the_kernel_and_the_constraints_agree() {
    SolutionManager<PlanningDay, HardMediumSoftLongScore> judge =
        SolutionManager.create(SolverFactory.<PlanningDay>create(Models.config()));
    for (int seed = 0; seed < 1_000; seed++) {
      var tables = new DayTables(RandomDays.day(seed));
      if (tables.visits() == 0) {
        continue;
      }
      var costs = new SoftCosts(tables);
      var search = new RuinAndRecreate(tables, costs, Pace.ofSteps(60), seed);
      while (!search.isFinished()) {
        search.advance(() -> false);
      }
      var score = judge.update(PlanningDay.of(tables, costs, search.best()));
      var fixedOnly =
          judge.update(PlanningDay.of(tables, costs, Routes.withoutWaits(FixedRoutes.of(tables))));
      assertThat(score.hardScore())
          .as("day %d", seed)
          .isGreaterThanOrEqualTo(fixedOnly.hardScore());
      assertThat(-score.softScore()).as("day %d", seed).isEqualTo(search.bestCost());
      assertThat(-score.mediumScore()).as("day %d", seed).isEqualTo(search.bestWeight());
    }
  }
}
