package org.waymend.optimizer.kernel;

/** How far a search is. By steps it gives the same plan again; by time it gives the best it can. */
@FunctionalInterface
public interface Pace {

  /**
   * @param steps finished steps of the search
   * @return from 0 at the start to 1 at the end; 1 or more ends the search
   */
  double done(long steps);

  /** Ends after so many steps. */
  static Pace ofSteps(long limit) {
    return steps -> limit == 0 ? 1 : (double) steps / limit;
  }

  /** Ends so many nanoseconds after this call. */
  static Pace ofNanos(long nanos) {
    long start = System.nanoTime();
    return steps -> (double) (System.nanoTime() - start) / nanos;
  }
}
