package org.waymend.optimizer.kernel;

/**
 * All values that steer the search, and where they come from. Ruin and recreate by strings is of
 * Christiaens and Vanden Berghe (Transportation Science 2020, doi 10.1287/trsc.2019.0914); what the
 * paper names is marked so. The others were chosen on the instances of docs/benchmarks.md, one
 * seed, one core, 10 s: a value is kept when a neighbour of it, half or double, was not better on
 * the mean of the sets.
 */
final class Tuning {
  private Tuning() {}

  /** Visits that one step takes out on average; paper. */
  static final int MEAN_REMOVED = 10;

  /** Longest string that is taken out of one tour; paper. */
  static final int LONGEST_STRING = 10;

  /** How often a string keeps some visits in its middle; paper. */
  static final double SPLIT_STRING = 0.5;

  /** How often one more visit is kept in the middle of a string; paper. */
  static final double KEEP_ONE_MORE = 0.01;

  /** Share of the positions that an insertion overlooks; paper. */
  static final double BLINK = 0.01;

  /**
   * At the start, in mean drives between near visits. Tried 0.7 to 15 in 200,000 to a million
   * steps: below 1 and above 6 worse on long tours and on technicians.
   */
  static final double FIRST_TEMPERATURE = 2;

  /** At the end, in mean drives between near visits. Tried 0.01, worse, and 0.1, alike. */
  static final double LAST_TEMPERATURE = 0.05;

  /**
   * In a first plan a visit has a tour of its own if that costs up to so many times as much. Tried
   * 1, where sets with room for few long tours ended 5 to 10 percent worse, and 2, 3, 4, 6 and 8;
   * alike from 4 on.
   */
  static final double OWN_TOUR = 5;

  /** Unassigned visits that one step tries again. */
  static final int UNASSIGNED_TRIED = 10;

  /** Every so many steps the unassigned ones are tried everywhere, not only where tours changed. */
  static final int STEPS_BETWEEN_THOROUGH_ONES = 32;

  /** From so many visits a thread on, threads share one plan out among them. */
  static final int VISITS_OF_A_PART = 150;

  /** Slices of a fifth of a second after which a shared plan is cut anew. */
  static final int SLICES_OF_A_CUT = 5;

  /** Slices after which searches of whole plans go on from the best. */
  static final int SLICES_BETWEEN_EXCHANGES = 10;

  /** Near visits that are remembered for each visit. */
  static final int NEAR = 150;

  /** Up to so many visits every position of every tour is looked at, above only near ones. */
  static final int LOOK_EVERYWHERE = 250;

  /**
   * Near visits beside which a position is looked for, above {@link #LOOK_EVERYWHERE}. Tried 20,
   * worse by the step on long tours, and 80, slower and no better.
   */
  static final int LOOK_BESIDE = 40;

  /** Shifts with the nearest start that are looked at too, above {@link #LOOK_EVERYWHERE}. */
  static final int LOOK_AT_SHIFTS = 8;

  /** Places of one visit of a crew that are looked at closely, the cheapest at best. */
  static final int CREW_SEATS = 40;

  /** Starts of a crew that are priced, the cheapest at best. */
  static final int CREW_STARTS = 6;

  /** Engineers with whom work that one is to do is tried, those who may do most of it first. */
  static final int SEQUENCE_ENGINEERS = 3;

  /** What a second of waiting counts against a second of driving, where one is put beside. */
  static final double WAITING_IN_NEARNESS = 0.2;

  /** Weights of the orders in which removed visits are put back: by chance. */
  static final int ORDER_BY_CHANCE = 4;

  /** The one that needs most of van or time first. */
  static final int ORDER_BY_DEMAND = 4;

  /** The one farthest from where shifts start first. */
  static final int ORDER_BY_FAR = 2;

  /** The one nearest to where shifts start first. */
  static final int ORDER_BY_CLOSE = 1;

  /** The one with the narrowest time first. */
  static final int ORDER_BY_NARROW = 2;

  /** The earliest first. */
  static final int ORDER_BY_START = 2;

  /** The one that must end first, first. */
  static final int ORDER_BY_END = 2;

  /** The most important first, where visits differ in that. */
  static final int ORDER_BY_WEIGHT = 4;
}
