package org.waymend.optimizer.solver;

import java.time.Duration;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.heuristic.selector.common.nearby.NearbySelectionConfig;
import org.optaplanner.core.config.heuristic.selector.common.nearby.NearbySelectionDistributionType;
import org.optaplanner.core.config.heuristic.selector.list.DestinationSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.list.SubListSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.value.ValueSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.LocalSearchType;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/**
 * OptaPlanner as it comes, for comparison with our search: its construction heuristic, then late
 * acceptance with change, swap and 2-opt moves of visits and of parts of routes, to near places
 * first. The same day, judged by the same constraints. Nothing else uses it.
 */
public final class NearbySearch {
  private static final int NEAREST = 40; // of OptaPlanner's own vehicle routing example

  private NearbySearch() {}

  /**
   * Plans on the calling thread.
   *
   * @param limit counts from this call; the writing of the plan is not in it
   */
  public static DispatchPlan plan(
      DispatchProblem problem, Duration limit, long seed, SolveListener listener) {
    long begin = System.nanoTime();
    var day = new DayTables(problem);
    var writer = new PlanWriter(day);
    var solution =
        PlanningDay.of(day, new SoftCosts(day), Routes.withoutWaits(FixedRoutes.of(day)));
    if (day.visits() == 0) { // OptaPlanner refuses an empty value range
      return writer.write(solution);
    }
    solution.dummy().visits().clear(); // the construction heuristic asks what to do with each
    long left = limit.minusNanos(System.nanoTime() - begin).toMillis();
    var config =
        Models.config()
            .withRandomSeed(seed)
            .withTerminationConfig(
                new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, left)))
            .withPhases(new ConstructionHeuristicPhaseConfig(), localSearch());
    var solver =
        (DefaultSolver<PlanningDay>) SolverFactory.<PlanningDay>create(config).buildSolver();
    solver.addEventListener(
        event -> {
          if (event.getNewBestScore().isSolutionInitialized()) {
            var better = event.getNewBestSolution();
            listener.onBetterPlan(new LazyPlan(writer, better));
            listener.onProgress(
                progress(better, solver.getSolverScope().getScoreCalculationCount(), begin));
          }
        });
    var best = solver.solve(solution);
    if (!best.score().isSolutionInitialized()) {
      throw new IllegalStateException(
          "The construction heuristic was not ready within " + limit.toSeconds() + " s");
    }
    listener.onProgress(progress(best, solver.getSolverScope().getScoreCalculationCount(), begin));
    return writer.write(best);
  }

  /** Its steps are score calculations: one for each move that was looked at. */
  private static SolveProgress progress(PlanningDay best, long moves, long begin) {
    int left = best.dummy().visits().size();
    return new SolveProgress(
        moves,
        Duration.ofNanos(System.nanoTime() - begin),
        best.visits() - left,
        left,
        best.score().hardScore(),
        best.score().mediumScore(),
        best.score().softScore());
  }

  private static LocalSearchPhaseConfig localSearch() {
    MoveSelectorConfig<?>[] moves = {
      new ListChangeMoveSelectorConfig()
          .withValueSelectorConfig(new ValueSelectorConfig().withId("changed"))
          .withDestinationSelectorConfig(
              new DestinationSelectorConfig().withNearbySelectionConfig(nearVisit("changed"))),
      new ListSwapMoveSelectorConfig()
          .withValueSelectorConfig(new ValueSelectorConfig().withId("swapped"))
          .withSecondaryValueSelectorConfig(
              new ValueSelectorConfig().withNearbySelectionConfig(nearVisit("swapped"))),
      new SubListChangeMoveSelectorConfig()
          .withSelectReversingMoveToo(true)
          .withSubListSelectorConfig(new SubListSelectorConfig().withId("moved"))
          .withDestinationSelectorConfig(
              new DestinationSelectorConfig().withNearbySelectionConfig(nearPart("moved"))),
      new SubListSwapMoveSelectorConfig()
          .withSelectReversingMoveToo(true)
          .withSubListSelectorConfig(new SubListSelectorConfig().withId("exchanged"))
          .withSecondarySubListSelectorConfig(
              new SubListSelectorConfig().withNearbySelectionConfig(nearPart("exchanged"))),
      new KOptListMoveSelectorConfig()
          .withMinimumK(2)
          .withMaximumK(2)
          .withOriginSelectorConfig(new ValueSelectorConfig().withId("turned"))
          .withValueSelectorConfig(
              new ValueSelectorConfig().withNearbySelectionConfig(nearVisit("turned")))
    };
    return new LocalSearchPhaseConfig()
        .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
        .withMoveSelectorConfig(new UnionMoveSelectorConfig().withMoveSelectors(moves));
  }

  private static NearbySelectionConfig nearVisit(String origin) {
    return near()
        .withOriginValueSelectorConfig(new ValueSelectorConfig().withMimicSelectorRef(origin));
  }

  private static NearbySelectionConfig nearPart(String origin) {
    return near()
        .withOriginSubListSelectorConfig(new SubListSelectorConfig().withMimicSelectorRef(origin));
  }

  private static NearbySelectionConfig near() {
    return new NearbySelectionConfig()
        .withNearbyDistanceMeterClass(NearbyDistance.class)
        .withNearbySelectionDistributionType(NearbySelectionDistributionType.PARABOLIC_DISTRIBUTION)
        .withParabolicDistributionSizeMaximum(NEAREST);
  }
}
