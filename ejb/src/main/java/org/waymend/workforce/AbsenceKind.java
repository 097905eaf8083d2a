package org.waymend.workforce;

/** Why an engineer is away. */
public enum AbsenceKind {
  LEAVE,
  SICK,
  TRAINING,
  OTHER
}
