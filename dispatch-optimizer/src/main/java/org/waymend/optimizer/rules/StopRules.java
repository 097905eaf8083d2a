package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitRequest;

/** Rules about one visit and its engineer. A started visit is history and breaks none of them. */
final class StopRules {
  private StopRules() {}

  static boolean lacksSkill(VisitRequest visit, ShiftOffer shift) {
    return visit.skills().stream()
        .anyMatch(
            need -> {
              var level = shift.skill(need.skill());
              return level == null || level.level() < need.minLevel();
            });
  }

  static boolean lacksTool(VisitRequest visit, ShiftOffer shift) {
    return !shift.tools().containsAll(visit.tools());
  }

  static boolean isOutside(VisitRequest visit, ShiftOffer shift) {
    var territory = visit.territory();
    return territory != null && !shift.territories().contains(territory);
  }

  static boolean isBanned(VisitRequest visit, ShiftOffer shift) {
    return visit.bannedEngineers().contains(shift.engineer());
  }

  static boolean isNotRequired(VisitRequest visit, ShiftOffer shift) {
    return !visit.requiredEngineers().isEmpty()
        && !visit.requiredEngineers().contains(shift.engineer());
  }

  static boolean isInWindow(VisitRequest visit, int startSecond) {
    return visit.startsWithin().isEmpty()
        || visit.startsWithin().stream().anyMatch(window -> window.contains(startSecond));
  }

  static boolean isOpen(VisitRequest visit, int startSecond, int endSecond) {
    return visit.openingHours().isEmpty()
        || visit.openingHours().stream().anyMatch(open -> open.contains(startSecond, endSecond));
  }

  static List<Violation> skill(RouteFacts facts) {
    return byVisit(facts, HardRule.SKILL, StopRules::lacksSkill);
  }

  static List<Violation> tool(RouteFacts facts) {
    return byVisit(facts, HardRule.TOOL, StopRules::lacksTool);
  }

  static List<Violation> territory(RouteFacts facts) {
    return byVisit(facts, HardRule.TERRITORY, StopRules::isOutside);
  }

  static List<Violation> banned(RouteFacts facts) {
    return byVisit(facts, HardRule.BANNED_ENGINEER, StopRules::isBanned);
  }

  static List<Violation> required(RouteFacts facts) {
    return byVisit(facts, HardRule.REQUIRED_ENGINEER, StopRules::isNotRequired);
  }

  static List<Violation> certificate(RouteFacts facts) {
    return byStop(
        facts,
        HardRule.CERTIFICATE_EXPIRED,
        (visit, stop) -> {
          for (var need : visit.skills()) {
            var level = facts.offer().skill(need.skill());
            if (level != null && !level.coversUntil(stop.endSecond())) {
              return need.skill() + " ends at " + level.lastValidSecond();
            }
          }
          return null;
        });
  }

  static List<Violation> startWindow(RouteFacts facts) {
    return byStop(
        facts,
        HardRule.START_WINDOW,
        (visit, stop) ->
            isInWindow(visit, stop.startSecond()) ? null : "starts at " + stop.startSecond());
  }

  static List<Violation> openingHours(RouteFacts facts) {
    return byStop(
        facts,
        HardRule.OPENING_HOURS,
        (visit, stop) ->
            isOpen(visit, stop.startSecond(), stop.endSecond())
                ? null
                : "from " + stop.startSecond() + " to " + stop.endSecond());
  }

  private static List<Violation> byVisit(
      RouteFacts facts, HardRule rule, BiPredicate<VisitRequest, ShiftOffer> broken) {
    return byStop(
        facts,
        rule,
        (visit, stop) ->
            broken.test(visit, facts.offer()) ? "engineer " + facts.offer().engineer() : null);
  }

  private static List<Violation> byStop(RouteFacts facts, HardRule rule, StopRule broken) {
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < facts.visits().size(); i++) {
      var visit = facts.visits().get(i);
      if (!visit.isStarted()) {
        var detail = broken.detail(visit, facts.route().stops().get(i));
        if (detail != null) {
          found.add(new Violation(rule, facts.offer().id(), visit.id(), detail));
        }
      }
    }
    return found;
  }

  @FunctionalInterface
  private interface StopRule {
    @Nullable String detail(VisitRequest visit, PlannedStop stop);
  }
}
