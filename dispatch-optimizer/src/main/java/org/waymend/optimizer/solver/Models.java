package org.waymend.optimizer.solver;

import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/** What every solver of ours has in common. */
final class Models {
  private Models() {}

  static SolverConfig config() {
    return new SolverConfig(Models.class.getClassLoader())
        .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
        .withSolutionClass(PlanningDay.class)
        .withEntityClasses(PlanningRoute.class)
        .withConstraintProviderClass(DispatchConstraints.class);
  }
}
