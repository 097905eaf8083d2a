package org.waymend.settlement;

/** What finance does to a charge. */
public enum ChargeAct {
  /** Prices it, or takes its lines back and prices it anew. */
  REPRICE,
  /** Takes its lines back. */
  REVERSE
}
