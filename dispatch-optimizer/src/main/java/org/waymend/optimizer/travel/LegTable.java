package org.waymend.optimizer.travel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Legs of one map that are known, for a bounded number of points: a square of costs that grows with
 * the points. When there is no room for more points it forgets all and begins anew. Not safe for
 * several threads.
 */
final class LegTable {
  /** Nobody asked for this leg yet; larger than every cost but {@link DriveCost#NONE}. */
  static final long UNKNOWN = DriveCost.NONE - 1;

  private final int limit;
  private final Map<Long, Integer> slots = new HashMap<>();
  private long[][] costs = new long[0][];

  /**
   * @param limit most points that are kept
   */
  LegTable(int limit) {
    this.limit = limit;
  }

  int size() {
    return slots.size();
  }

  /** Whether the points could be kept at all. */
  boolean isRoomFor(int points) {
    return points <= limit;
  }

  /**
   * A slot for each point, found or new.
   *
   * @param keys of different points, no more than there is room for
   * @return whether all others had to be forgotten
   */
  boolean reserve(long[] keys) {
    int fresh = 0;
    for (long key : keys) {
      fresh += slots.containsKey(key) ? 0 : 1;
    }
    boolean isFull = slots.size() + fresh > limit;
    if (isFull) {
      slots.clear();
      costs = new long[0][];
    }
    for (long key : keys) {
      slots.putIfAbsent(key, slots.size());
    }
    return isFull;
  }

  /** The point's slot, −1 if it has none. */
  int slot(long key) {
    var slot = slots.get(key);
    return slot == null ? -1 : slot;
  }

  /** What is known of the leg between two slots, or {@link #UNKNOWN}. */
  long cost(int from, int to) {
    if (from == to) {
      return 0;
    }
    return from < costs.length && costs[from] != null && to < costs[from].length
        ? costs[from][to]
        : UNKNOWN;
  }

  void put(int from, int to, long cost) {
    if (from >= costs.length) {
      costs = Arrays.copyOf(costs, roomFor(from));
    }
    var row = costs[from];
    if (row == null || to >= row.length) {
      int known = row == null ? 0 : row.length;
      row = row == null ? new long[roomFor(to)] : Arrays.copyOf(row, roomFor(to));
      Arrays.fill(row, known, row.length, UNKNOWN);
      costs[from] = row;
    }
    row[to] = cost;
  }

  private int roomFor(int slot) {
    return Math.min(limit, Math.max(slots.size(), slot + 1 + slot / 4));
  }
}
