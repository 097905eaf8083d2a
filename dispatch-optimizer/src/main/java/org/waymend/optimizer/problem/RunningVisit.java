package org.waymend.optimizer.problem;

/**
 * A visit as it was promised.
 *
 * @param startSecond when its service was to start
 */
public record RunningVisit(VisitId visit, ShiftId shift, int startSecond) {

  /**
   * @throws InvalidProblemException for a start outside the horizon
   */
  public RunningVisit {
    Require.present("running.visit", visit);
    Require.present("running.shift", shift);
    Require.second("running[" + visit + "].startSecond", startSecond);
  }
}
