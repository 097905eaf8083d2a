package org.waymend.workorder;

/** Why a finished visit has no signature. */
public enum NoSignatureReason {
  /** The customer had left. */
  CUSTOMER_ABSENT,
  CUSTOMER_REFUSED,
  NOT_NEEDED,
  /** Said in the note. */
  OTHER
}
