package org.waymend.workorder;

/** Why a visit could not be completed. */
public enum FailReason {
  PART_MISSING,
  /** The engineer could not get to the asset. */
  NO_ACCESS,
  NOT_SAFE,
  /** Another specialist is needed. */
  WRONG_SKILL,
  MORE_TIME_NEEDED,
  CUSTOMER_REFUSED,
  /** Said in the note. */
  OTHER
}
