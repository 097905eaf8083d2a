package org.waymend.optimizer.travel;

/** Takes the legs that a search finds; called by several threads, each pair at most once. */
@FunctionalInterface
interface LegSink {

  /**
   * @param from index among the sources
   * @param to index among the targets
   * @param cost {@link DriveCost}, NONE when no road leads there
   */
  void leg(int from, int to, long cost);
}
