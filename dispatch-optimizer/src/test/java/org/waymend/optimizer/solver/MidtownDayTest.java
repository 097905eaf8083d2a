package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.travel.EstimatedTravel;

/** A day of the demo's size, by steps and not by time; {@link MidtownBench} measures. */
class MidtownDayTest {
  @Test
  void nine_of_ten_visits_of_the_demos_size_are_planned() throws IOException {
    var problem = MidtownDay.make(EstimatedTravel.withoutMap(), 1);
    var plan =
        new OptaPlannerOptimizer(Runnable::run)
            .start(problem, SolveBudget.ofSteps(2_000, 1), SolveListener.SILENT)
            .join();
    assertThat(plan.plannedVisits()).isGreaterThanOrEqualTo(MidtownDay.VISITS * 9 / 10);
    assertThat(PlanChecker.errors(PlanJson.write(PlanDocument.of(problem, plan)))).isEmpty();
  }
}
