package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitRequest;

/** When a visit may start by its windows and opening hours alone: sorted, apart, both ends in. */
final class StartTimes {
  private final int[] earliest;
  private final int[] latest;

  private StartTimes(List<int[]> intervals) {
    earliest = intervals.stream().mapToInt(interval -> interval[0]).toArray();
    latest = intervals.stream().mapToInt(interval -> interval[1]).toArray();
  }

  static StartTimes of(VisitRequest visit) {
    return of(visit.startsWithin(), visit.openingHours(), visit.serviceSeconds());
  }

  static StartTimes of(List<StartWindow> windows, List<OpeningHours> openings, int service) {
    var always = List.of(new int[] {0, Integer.MAX_VALUE / 4});
    var promised =
        windows.isEmpty()
            ? always
            : windows.stream().map(w -> new int[] {w.earliestSecond(), w.latestSecond()}).toList();
    var open =
        openings.isEmpty()
            ? always
            : openings.stream()
                .map(o -> new int[] {o.fromSecond(), o.untilSecond() - service})
                .toList();
    var both = new ArrayList<int[]>();
    for (int[] one : promised) {
      for (int[] other : open) {
        int from = Math.max(one[0], other[0]);
        int to = Math.min(one[1], other[1]);
        if (from <= to) {
          both.add(new int[] {from, to});
        }
      }
    }
    return new StartTimes(Intervals.merged(both));
  }

  /** Number of intervals. */
  int count() {
    return earliest.length;
  }

  /** First second of an interval. */
  int earliest(int index) {
    return earliest[index];
  }

  /** Last second of an interval, inclusive. */
  int latest(int index) {
    return latest[index];
  }
}
