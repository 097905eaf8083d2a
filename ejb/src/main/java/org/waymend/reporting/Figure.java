package org.waymend.reporting;

/**
 * The figures of the dashboard and what they mean; the screens say the same in words. "In the
 * period" is by the local days of the house. A territory is that of the site, but for utilisation,
 * where it is the engineers'.
 */
public enum Figure {
  /** Tickets opened before the end of the period and not resolved, closed or cancelled by then. */
  BACKLOG(FigureUnit.COUNT),
  /**
   * Of the visits of released work orders that were asked for before the end of the period and are
   * still to be made or under way: the share that has an engineer. As it is now.
   */
  PLANNED(FigureUnit.PERCENT),
  /** Visits completed in the period. */
  COMPLETED(FigureUnit.COUNT),
  /**
   * Of the visits that ended in the period and at which the engineer arrived: the share with an
   * arrival before the end of the promise. That is the arrival window in which the planned start
   * lies, or without one half an hour after the planned start.
   */
  ON_TIME(FigureUnit.PERCENT),
  /**
   * Of the work orders completed in the period: the share that needed one visit. Cancelled visits
   * don't count.
   */
  FIRST_TIME_FIX(FigureUnit.PERCENT),
  /**
   * From setting out to arrival, measured: the mean of the visits that ended in the period and at
   * which the engineer arrived.
   */
  TRAVEL(FigureUnit.MINUTES),
  /**
   * Labour time of visits that ended in the period ÷ time of the shifts that begin on its days,
   * without breaks; absences are not left out. Of a territory: of the engineers who name it or
   * none, wherever they worked.
   */
  UTILISATION(FigureUnit.PERCENT),
  /** Of the ratings of visits that ended in the period, as far as they count: 4 and 5 of 5. */
  CSAT(FigureUnit.PERCENT),
  /** Of the same ratings, as far as they answer it: % of 9 and 10 − % of 0 to 6. */
  NPS(FigureUnit.POINTS);

  private final FigureUnit unit;

  Figure(FigureUnit unit) {
    this.unit = unit;
  }

  public FigureUnit unit() {
    return unit;
  }
}
