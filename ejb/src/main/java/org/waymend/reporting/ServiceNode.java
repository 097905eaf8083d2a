package org.waymend.reporting;

/** What the time of a service goes to, in its order. */
public enum ServiceNode {
  /** From the ticket's opening to its work order. */
  TRIAGE,
  /** From the visit's making to the engineer's yes. */
  PLANNING,
  /** From the yes to setting out. */
  WAITING,
  TRAVEL,
  /** From the arrival to the start of the work. */
  ON_SITE,
  WORK,
  /** From the end of the visit to its rating, of those that have one that counts. */
  RATING
}
