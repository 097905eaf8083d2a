package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.Leg;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.VisitId;

/** Rules about the hours of a whole route. */
final class TimeRules {
  private TimeRules() {}

  static List<Violation> shiftTime(RouteFacts facts) {
    var found = new Finder(facts, HardRule.SHIFT_TIME);
    var home = facts.route().home();
    if (home == null) {
      return found.list;
    }
    var time = facts.offer().time();
    for (var act : acts(facts)) {
      if (act.from < time.startSecond()) {
        found.add(act.visit, "before the shift, at " + act.from);
        break;
      }
    }
    if (home.arriveSecond() > time.latestReturnSecond()) {
      found.add(null, "back at " + home.arriveSecond());
    }
    return found.list;
  }

  static List<Violation> absence(RouteFacts facts) {
    var found = new Finder(facts, HardRule.ABSENCE);
    var acts = acts(facts);
    for (var pause : facts.route().breaks()) {
      acts.add(new Act(null, pause.startSecond(), pause.endSecond()));
    }
    for (var act : acts) {
      for (var absence : facts.day().absences(facts.shift())) {
        if (absence.overlaps(act.from, act.until)) {
          found.add(act.visit, "absent until " + absence.untilSecond());
        }
      }
    }
    return found.list;
  }

  static List<Violation> breaks(RouteFacts facts) {
    var found = new Finder(facts, HardRule.BREAK);
    if (facts.route().stops().isEmpty()) {
      return found.list;
    }
    int history = endOfHistory(facts);
    var due =
        facts.day().breaks(facts.shift()).stream()
            .filter(pause -> pause.latestSecond() >= history)
            .toList();
    var taken = facts.route().breaks();
    for (int i = taken.size(); i < due.size(); i++) {
      found.add(null, "no break after " + due.get(i).earliestSecond());
    }
    for (int i = 0; i < Math.min(due.size(), taken.size()); i++) {
      int start = taken.get(i).startSecond();
      int end = taken.get(i).endSecond();
      var pause = due.get(i);
      if (start < pause.earliestSecond()
          || start > pause.latestSecond()
          || end - start < pause.durationSeconds()
          || acts(facts).stream().anyMatch(act -> act.from < end && start < act.until)) {
        found.add(null, "break at " + start);
      }
    }
    return found.list;
  }

  static List<Violation> travelTime(RouteFacts facts) {
    var found = new Finder(facts, HardRule.TRAVEL_TIME);
    var home = facts.route().home();
    var place = facts.offer().from();
    int free = 0;
    for (int i = 0; i < facts.visits().size(); i++) {
      var visit = facts.visits().get(i);
      var stop = facts.route().stops().get(i);
      boolean drives = visit.isStarted() || canDrive(facts, stop.travel(), free, place);
      if (!drives
          || !stop.travel().to().equals(visit.place())
          || stop.startSecond() < stop.earliestSecond()
          || stop.endSecond() - stop.startSecond() != visit.serviceSeconds()) {
        found.add(visit.id(), "drive or service from " + stop.travel().departSecond());
      }
      free = stop.endSecond();
      place = visit.place();
    }
    if (home != null
        && !(canDrive(facts, home, free, place) && home.to().equals(facts.offer().to()))) {
      found.add(null, "drive home from " + home.departSecond());
    }
    return found.list;
  }

  private static boolean canDrive(RouteFacts facts, Leg leg, int free, PlaceId place) {
    var day = facts.day();
    int needed = day.driveSeconds(day.index(leg.from()), day.index(leg.to()), leg.departSecond());
    return leg.from().equals(place)
        && leg.departSecond() >= free
        && leg.arriveSecond() - leg.departSecond() >= needed;
  }

  /** End of the last started service; −1 if none has started. */
  private static int endOfHistory(RouteFacts facts) {
    int end = -1;
    for (int i = 0; i < facts.visits().size(); i++) {
      if (facts.visits().get(i).isStarted()) {
        end = Math.max(end, facts.route().stops().get(i).endSecond());
      }
    }
    return end;
  }

  /** All drives and services that are not history. */
  private static List<Act> acts(RouteFacts facts) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < facts.visits().size(); i++) {
      var visit = facts.visits().get(i);
      if (!visit.isStarted()) {
        var stop = facts.route().stops().get(i);
        acts.add(drive(visit.id(), stop.travel()));
        acts.add(new Act(visit.id(), stop.startSecond(), stop.endSecond()));
      }
    }
    var home = facts.route().home();
    if (home != null) {
      acts.add(drive(null, home));
    }
    return acts;
  }

  private static Act drive(@Nullable VisitId visit, Leg leg) {
    return new Act(visit, leg.departSecond(), leg.arriveSecond());
  }

  private record Act(@Nullable VisitId visit, int from, int until) {}

  private static final class Finder {
    private final List<Violation> list = new ArrayList<>();
    private final RouteFacts facts;
    private final HardRule rule;

    private Finder(RouteFacts facts, HardRule rule) {
      this.facts = facts;
      this.rule = rule;
    }

    private void add(@Nullable VisitId visit, String detail) {
      list.add(new Violation(rule, facts.offer().id(), visit, detail));
    }
  }
}
