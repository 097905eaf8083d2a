package org.waymend.settlement.domain;

/** What the end of a visit means for its price (ADR-0021). */
public enum WorkEnd {
  /** Work was done, perhaps not all of it: everything costs. */
  WORKED,
  /** Nobody was there, or the customer's side kept it from being done: the way there costs. */
  IN_VAIN,
  /** We came without what was needed: it costs the customer no way. */
  OUR_FAULT
}
