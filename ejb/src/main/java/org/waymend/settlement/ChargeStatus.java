package org.waymend.settlement;

/** Whether what a visit costs a party is known. */
public enum ChargeStatus {
  /** Not yet, for a reason that finance can mend. */
  OPEN,
  PRICED,
  /** Its lines were taken back. */
  REVERSED
}
