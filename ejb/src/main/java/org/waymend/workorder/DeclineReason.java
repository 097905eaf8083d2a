package org.waymend.workorder;

/** Why an engineer declines a visit. */
public enum DeclineReason {
  NO_TIME,
  TOO_FAR,
  SKILL_MISSING,
  PART_MISSING,
  /** Said in the note. */
  OTHER
}
