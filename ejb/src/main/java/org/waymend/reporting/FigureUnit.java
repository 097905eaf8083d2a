package org.waymend.reporting;

/** What a figure is counted in. */
public enum FigureUnit {
  COUNT,
  PERCENT,
  MINUTES,
  /** −100 … 100. */
  POINTS
}
