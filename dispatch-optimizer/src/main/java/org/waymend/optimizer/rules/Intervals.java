package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs of seconds. */
final class Intervals {
  private Intervals() {}

  /** Sorted by begin; those that touch are one. */
  static List<int[]> merged(List<int[]> intervals) {
    var merged = new ArrayList<int[]>();
    var sorted = intervals.stream().sorted(Comparator.comparingInt(pair -> pair[0])).toList();
    for (int[] interval : sorted) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && interval[0] <= last[1]) {
        last[1] = Math.max(last[1], interval[1]);
      } else {
        merged.add(interval.clone());
      }
    }
    return merged;
  }
}
