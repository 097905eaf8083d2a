package org.waymend.workorder;

/** What a visit's time goes to, from the customer's word to the end of the work. */
public enum VisitNode {
  /** From the ticket's opening to its work order. */
  TRIAGE,
  /** From the visit's making to the engineer's yes. */
  PLANNING,
  /** From the yes to setting out. */
  WAITING,
  TRAVEL,
  /** From the arrival to the start of the work. */
  ON_SITE,
  WORK
}
