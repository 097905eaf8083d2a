package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.waymend.dispatch.domain.GroupTimes;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Says which hard rule stands against an assignment: each is a problem of its own. */
final class BrokenRule {
  private BrokenRule() {}

  static DomainException of(HardRule rule) {
    return switch (rule) {
      case SKILL ->
          refused(
              "visit/skill-missing",
              "The engineer lacks a skill that the visit needs, or its level.");
      case CERTIFICATE_EXPIRED ->
          refused(
              "visit/certificate-expired", "A certificate of the engineer has expired by then.");
      case TOOL ->
          refused("visit/tool-missing", "The engineer does not have a tool that the visit needs.");
      case TERRITORY ->
          refused("visit/outside-territory", "The engineer does not work in that territory.");
      case BANNED_ENGINEER, REQUIRED_ENGINEER ->
          refused("visit/engineer-banned", "The customer does not want this engineer.");
      case VAN_PARTS ->
          refused(
              "visit/part-not-available", "The engineer's van lacks a part that the visit needs.");
      case START_WINDOW ->
          refused("visit/outside-window", "The visit would start outside its arrival windows.");
      case OPENING_HOURS -> refused("visit/site-closed", "The site is closed then.");
      case ABSENCE -> refused("visit/engineer-absent", "The engineer is absent then.");
      case BREAK ->
          refused("visit/break-in-the-way", "The engineer's break would not fit any more.");
      case SHIFT_TIME ->
          refused(
              "visit/outside-shift", "The engineer would not be back before the end of the shift.");
      case CREW_TOGETHER, CREW_COMPLETE, SEQUENCE, SAME_ENGINEER ->
          refused(
              "visit/group-broken",
              "The visit belongs to a crew or a sequence and cannot be planned without the others.");
      case FIXED_SHIFT, FIXED_ORDER, TRAVEL_TIME ->
          refused("visit/route-broken", "Other visits of that day would not be possible any more.");
    };
  }

  /**
   * The visit would not be with its crew, or not in its place of the sequence.
   *
   * @param times of its group as they are
   */
  static DomainException ofGroup(GroupTimes times, UUID visit) {
    var refused =
        refused(
                "visit/group-broken",
                "The visit belongs to a crew or a sequence and would not fit the others.")
            .with("visits", times.others(visit));
    var start = times.startOf(visit);
    return start == null ? refused : refused.with("startsAt", start);
  }

  /** Other visits of the route would break a rule. */
  static DomainException ofRoute(List<String> numbers) {
    return refused("visit/route-broken", "Other visits of that day would not be possible any more.")
        .with("visits", numbers);
  }

  private static DomainException refused(String type, String detail) {
    return new DomainException(Kind.RULE_VIOLATED, type, detail);
  }
}
