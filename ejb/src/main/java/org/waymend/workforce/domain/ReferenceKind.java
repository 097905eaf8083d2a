package org.waymend.workforce.domain;

/** Aggregates of this feature that others refer to. */
public enum ReferenceKind {
  SERVICE_PROVIDER,
  SKILL,
  TEAM,
  TERRITORY,
  ENGINEER
}
