package org.waymend.optimizer.kernel;

import java.util.Arrays;
import org.waymend.optimizer.rules.DayTables;

/** For each visit the visits that are quickly reached from it, nearest first, itself included. */
final class Neighbours {
  private static final int LIMIT = 150;

  private final int[][] near;
  private final double meanSeconds;

  Neighbours(DayTables day) {
    int visits = day.visits();
    near = new int[visits][];
    long sum = 0;
    long pairs = 0;
    var keyed = new long[visits];
    for (int v = 0; v < visits; v++) {
      for (int other = 0; other < visits; other++) {
        keyed[other] = ((long) distance(day, v, other) << 32) | other;
      }
      keyed[v] = v - (1L << 32);
      Arrays.sort(keyed);
      near[v] = new int[Math.min(LIMIT, visits)];
      for (int i = 0; i < near[v].length; i++) {
        near[v][i] = (int) keyed[i];
        if (i > 0 && i <= 10) {
          sum += keyed[i] >> 32;
          pairs++;
        }
      }
    }
    meanSeconds = pairs == 0 ? 0 : (double) sum / pairs / 2;
  }

  /** There and back, so that one-way streets count for both. */
  private static int distance(DayTables day, int v, int other) {
    int here = day.visitPlace(v);
    int there = day.visitPlace(other);
    return day.plainSeconds(here, there) + day.plainSeconds(there, here);
  }

  int[] of(int v) {
    return near[v];
  }

  /** Mean drive to the ten nearest. */
  double meanSeconds() {
    return meanSeconds;
  }
}
