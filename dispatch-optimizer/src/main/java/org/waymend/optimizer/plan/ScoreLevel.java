package org.waymend.optimizer.plan;

/** How constraints rank: nothing on a lower level outweighs anything on a higher one. */
public enum ScoreLevel {
  /** Law, skill, shift: number of broken rules. */
  HARD,
  /** Weights of the visits that were left out. */
  MEDIUM,
  /** Cost points by the dispatch policy. */
  SOFT
}
