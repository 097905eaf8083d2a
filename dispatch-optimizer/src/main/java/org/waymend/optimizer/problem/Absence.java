package org.waymend.optimizer.problem;

/**
 * Leave inside a shift: no driving, no service during [from, until). Where the engineer was when it
 * began, he goes on when it ends.
 *
 * @param fromSecond first second of the absence
 * @param untilSecond end, exclusive
 */
public record Absence(EngineerId engineer, int fromSecond, int untilSecond) {

  /**
   * @throws InvalidProblemException if it ends before it begins or leaves the horizon
   */
  public Absence {
    Require.interval(
        "absences[" + Require.present("absences.engineer", engineer) + "]",
        fromSecond,
        untilSecond);
  }

  /** Whether an act from start to end (exclusive) touches the absence. */
  public boolean overlaps(int startSecond, int endSecond) {
    return startSecond < untilSecond && fromSecond < endSecond;
  }
}
