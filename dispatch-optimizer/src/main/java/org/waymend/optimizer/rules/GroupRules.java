package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules about one group, on whatever routes its visits are. A started visit is history: it counts
 * as planned and breaks none of them. Each visit counts once for each rule.
 */
public final class GroupRules {
  private GroupRules() {}

  /**
   * Where one rule is broken, in the order of the group.
   *
   * @param planned all planned visits of one group, at least one, in any order
   */
  public static List<Violation> broken(HardRule rule, Collection<GroupStop> planned) {
    var first = planned.iterator().next();
    var group = first.day().group(first.group());
    var stops = inOrder(first.day().members(first.group()), planned);
    return switch (rule) {
      case CREW_TOGETHER -> group.isCrew() ? together(stops) : List.of();
      case CREW_COMPLETE -> group.isCrew() ? complete(first, stops) : List.of();
      case SEQUENCE -> group.isCrew() ? List.of() : sequence(stops, group.minGapSeconds());
      case SAME_ENGINEER -> group.sameEngineer() ? sameEngineer(stops) : List.of();
      default -> List.of();
    };
  }

  /** By place in the group the planned visit, or null. */
  private static @Nullable GroupStop[] inOrder(int[] members, Collection<GroupStop> planned) {
    return Arrays.stream(members)
        .mapToObj(v -> planned.stream().filter(stop -> stop.visit() == v).findAny().orElse(null))
        .toArray(GroupStop[]::new);
  }

  /** The first that has not started gives the second; who came first keeps the engineer. */
  private static List<Violation> together(@Nullable GroupStop[] stops) {
    List<Violation> found = new ArrayList<>();
    List<GroupStop> before = new ArrayList<>();
    Arrays.stream(stops).filter(stop -> stop != null && stop.isStarted()).forEach(before::add);
    int start = -1;
    for (var stop : stops) {
      if (stop == null || stop.isStarted()) {
        continue;
      }
      start = start < 0 ? stop.startSecond() : start;
      if (stop.startSecond() != start || before.stream().anyMatch(stop::hasEngineerOf)) {
        found.add(
            stop.violation(
                HardRule.CREW_TOGETHER, "starts at " + stop.startSecond() + ", not " + start));
      }
      before.add(stop);
    }
    return found;
  }

  private static List<Violation> complete(GroupStop any, @Nullable GroupStop[] stops) {
    var shift = any.day().shift(leastShift(stops)).id();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < stops.length; i++) {
      if (stops[i] == null) {
        var visit = any.day().visit(any.day().members(any.group())[i]).id();
        found.add(new Violation(HardRule.CREW_COMPLETE, shift, visit, "left out of its crew"));
      }
    }
    return found;
  }

  private static int leastShift(@Nullable GroupStop[] stops) {
    int least = Integer.MAX_VALUE;
    for (var stop : stops) {
      least = stop == null ? least : Math.min(least, stop.shift());
    }
    return least;
  }

  private static List<Violation> sequence(@Nullable GroupStop[] stops, int gap) {
    List<Violation> found = new ArrayList<>();
    boolean isComplete = true;
    int free = Integer.MIN_VALUE;
    for (var stop : stops) {
      if (stop == null) {
        isComplete = false;
        continue;
      }
      if (!stop.isStarted() && (!isComplete || stop.startSecond() < free)) {
        found.add(
            stop.violation(
                HardRule.SEQUENCE,
                isComplete ? "starts before " + free : "one before it is left out"));
      }
      free = stop.endSecond() + gap;
    }
    return found;
  }

  private static List<Violation> sameEngineer(@Nullable GroupStop[] stops) {
    List<Violation> found = new ArrayList<>();
    GroupStop before = null;
    for (var stop : stops) {
      if (stop == null) {
        continue;
      }
      if (before != null && !stop.isStarted() && !stop.hasEngineerOf(before)) {
        found.add(stop.violation(HardRule.SAME_ENGINEER, "the one before has another"));
      }
      before = stop;
    }
    return found;
  }
}
