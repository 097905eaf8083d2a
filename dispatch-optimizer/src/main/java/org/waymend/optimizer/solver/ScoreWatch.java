package org.waymend.optimizer.solver;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.waymend.optimizer.kernel.RouteSearch;

/**
 * Holds what the search says of its best routes against the judge after every slice, if the system
 * property {@value #PROPERTY} is {@code true}: the same weights, the same cost, and no more broken
 * rules than the fixed visits break. Costs one scoring in each slice.
 */
final class ScoreWatch {
  static final String PROPERTY = "waymend.optimizer.check";

  private final RouteSearch search;
  private final boolean isOn = Boolean.getBoolean(PROPERTY);
  private boolean hasBegun;
  private long firstHard;

  ScoreWatch(RouteSearch search) {
    this.search = search;
  }

  /** Notes what the solution breaks before the first slice. */
  void before(ScoreDirector<PlanningDay> director) {
    if (isOn && !hasBegun) {
      firstHard = score(director).hardScore();
      hasBegun = true;
    }
  }

  /**
   * @throws IllegalStateException if search and judge differ: a fault of one of them
   */
  void after(ScoreDirector<PlanningDay> director) {
    if (!isOn) {
      return;
    }
    var score = score(director);
    if (-score.mediumScore() != search.bestWeight()
        || -score.softScore() != search.bestCost()
        || score.hardScore() < firstHard) {
      throw new IllegalStateException(
          "The search says weight %d and cost %d, the judge %s; fixed visits alone break %d"
              .formatted(search.bestWeight(), search.bestCost(), score, -firstHard));
    }
  }

  @SuppressWarnings("unchecked") // a custom phase is given this kind of director
  private static HardMediumSoftLongScore score(ScoreDirector<PlanningDay> director) {
    return ((InnerScoreDirector<PlanningDay, HardMediumSoftLongScore>) director).calculateScore();
  }
}
