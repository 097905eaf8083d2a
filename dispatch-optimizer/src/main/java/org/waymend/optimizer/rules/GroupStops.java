package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymend.optimizer.plan.PlannedRoute;

/** Collects the planned visits of all groups from routes. For one thread. */
final class GroupStops {
  private final DayTables day;
  private final Map<Integer, List<GroupStop>> byGroup = new TreeMap<>();

  GroupStops(DayTables day) {
    this.day = day;
  }

  void add(PlannedRoute route) {
    int shift = day.index(route.shift());
    for (var stop : route.stops()) {
      int v = day.index(stop.visit());
      int g = day.groupOf(v);
      if (g != DayTables.NO_GROUP) {
        byGroup
            .computeIfAbsent(g, key -> new ArrayList<>())
            .add(new GroupStop(day, g, v, shift, stop.startSecond(), stop.endSecond()));
      }
    }
  }

  /** Where the rules of groups are broken. */
  List<Violation> broken() {
    List<Violation> found = new ArrayList<>();
    for (var planned : byGroup.values()) {
      for (var rule : HardRule.values()) {
        if (rule.isAcrossRoutes()) {
          found.addAll(GroupRules.broken(rule, planned));
        }
      }
    }
    return found;
  }
}
