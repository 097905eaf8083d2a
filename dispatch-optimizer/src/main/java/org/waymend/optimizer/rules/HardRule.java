package org.waymend.optimizer.rules;

/**
 * What must hold for every route, and for routes together. The name is the stable code that other
 * modules translate.
 */
public enum HardRule {
  /** The engineer has every needed skill at the needed level. */
  SKILL,
  /** The certificate of a needed skill holds until the service ends. */
  CERTIFICATE_EXPIRED,
  /** The engineer has every needed tool along. */
  TOOL,
  /** The engineer covers the visit's territory. */
  TERRITORY,
  /** The visit does not ban the engineer. */
  BANNED_ENGINEER,
  /** A visit that asks for certain engineers gets one of them. */
  REQUIRED_ENGINEER,
  /** The van carries what the visits of the engineer's shifts use together. */
  VAN_PARTS,
  /** The service starts within one of the visit's windows. */
  START_WINDOW,
  /** The whole service lies within the site's opening hours. */
  OPENING_HOURS,
  /** Nothing happens during an absence. */
  ABSENCE,
  /** Every break starts within its window, lasts its time, and nothing else happens meanwhile. */
  BREAK,
  /** The engineer leaves after the shift's start and is back before its end and overtime limit. */
  SHIFT_TIME,
  /** A pinned or started visit stays with its shift. */
  FIXED_SHIFT,
  /** Fixed visits keep their order, started ones first and at their time. */
  FIXED_ORDER,
  /** Each act begins after the one before it, drives take their time, services theirs. */
  TRAVEL_TIME,
  /** The visits of a crew start at the same second, with different engineers. */
  CREW_TOGETHER,
  /** Of a crew all visits are planned, or none. */
  CREW_COMPLETE,
  /** A visit of a sequence has all before it planned, and starts after the one before has ended. */
  SEQUENCE,
  /** One engineer does the visits of a group that asks for it. */
  SAME_ENGINEER;

  /** Whether it is about several routes together, so that a single route cannot break it. */
  public boolean isAcrossRoutes() {
    return switch (this) {
      case CREW_TOGETHER, CREW_COMPLETE, SEQUENCE, SAME_ENGINEER -> true;
      default -> false;
    };
  }
}
