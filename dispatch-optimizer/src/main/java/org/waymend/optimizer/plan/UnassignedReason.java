package org.waymend.optimizer.plan;

/**
 * Why a visit was left out, or why one shift cannot take it. In this order from "nobody at all" to
 * "almost": a visit's reason is that of the shift which comes closest.
 */
public enum UnassignedReason {
  /** There is no shift. */
  NO_SHIFT,
  /** The engineer is banned from the visit. */
  BANNED,
  /** The visit asks for other engineers. */
  NOT_REQUIRED_ENGINEER,
  /** The engineer lacks a skill, or the level of it. */
  NO_SKILLED_ENGINEER,
  /** The engineer has not all tools along. */
  NO_TOOL,
  /** The engineer does not cover the visit's territory. */
  OUTSIDE_TERRITORY,
  /** Another engineer does the visits that belong to this one, and the same one is to do all. */
  NOT_SAME_ENGINEER,
  /** The engineer's certificate has expired by then. */
  CERTIFICATE_EXPIRED,
  /** The way there and back, with the service, is longer than the shift. */
  UNREACHABLE,
  /** The site is closed whenever the engineer could serve it. */
  SITE_CLOSED,
  /** The engineer cannot start within the visit's windows, even on an empty day. */
  WINDOW_TOO_TIGHT,
  /** The engineer's break leaves no room, even on an empty day. */
  BREAK_IN_THE_WAY,
  /** The engineer is absent when it would have to be served. */
  ENGINEER_ABSENT,
  /** The van does not carry the part, or other visits of the route use it. */
  PART_NOT_AVAILABLE,
  /** The visit would fit the empty shift, but not beside the visits that are on it. */
  SHIFT_FULL,
  /** The shift could take it, but not all others of its crew at the same time. */
  CREW_INCOMPLETE,
  /** The shift could take it, but a visit that must come before it was left out. */
  EARLIER_VISIT_LEFT_OUT
}
