package org.waymend.optimizer.travel;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Many-to-many over a contraction hierarchy: each target leaves its cost in a bucket at every node
 * that a search upwards from it reaches; each source searches upwards and empties the buckets that
 * it comes by. A few hundred nodes a search, however large the map.
 */
final class BucketSearch implements LegSearch {
  /** More targets are taken in turns, so that the buckets stay small. */
  private static final int TARGETS_AT_ONCE = 2_048;

  /**
   * A node is left aside when a higher one offers a way to it that is quicker by more than this.
   * The hierarchy was built on GraphHopper's own weights, which are rounded otherwise than ours:
   * without a tolerance a way that is as quick but for a millisecond could be lost, and with it the
   * pair.
   */
  private static final long STALL_TOLERANCE = DriveCost.of(1_000, 0);

  private final RoadHierarchy hierarchy;
  private final RoadWorkers workers;
  private final Queue<Work> idle = new ConcurrentLinkedQueue<>();

  BucketSearch(RoadHierarchy hierarchy, RoadWorkers workers) {
    this.hierarchy = hierarchy;
    this.workers = workers;
  }

  @Override
  public void drive(Anchor[] from, Anchor[] to, LegSink sink) {
    for (int begin = 0; begin < to.length; begin += TARGETS_AT_ONCE) {
      int end = Math.min(to.length, begin + TARGETS_AT_ONCE);
      driveTo(from, to, begin, end, sink);
    }
  }

  private void driveTo(Anchor[] from, Anchor[] to, int begin, int end, LegSink sink) {
    var reached = new long[end - begin][]; // node and cost in turns, for each target
    workers.forEach(end - begin, t -> withWork(work -> reached[t] = work.downTo(to[begin + t])));
    var buckets = Buckets.of(hierarchy.nodes(), reached);
    workers.forEach(
        from.length,
        f -> {
          var best = new long[end - begin];
          withWork(work -> work.upFrom(from[f], buckets, best));
          for (int t = 0; t < best.length; t++) {
            sink.leg(f, begin + t, Math.min(best[t], from[f].directTo(to[begin + t])));
          }
        });
  }

  private void withWork(Consumer<Work> task) {
    var found = idle.poll();
    var work = found == null ? new Work() : found;
    task.accept(work);
    idle.add(work); // not after a failure, which may leave it in any state
  }

  /** What the targets left at the nodes, sorted by node. */
  private static final class Buckets {
    private final int[] first;
    private final int[] target;
    private final long[] cost;

    private Buckets(int[] first, int[] target, long[] cost) {
      this.first = first;
      this.target = target;
      this.cost = cost;
    }

    static Buckets of(int nodes, long[][] reached) {
      var first = new int[nodes + 1];
      int entries = 0;
      for (var ofTarget : reached) {
        for (int i = 0; i < ofTarget.length; i += 2) {
          first[(int) ofTarget[i] + 1]++;
          entries++;
        }
      }
      for (int node = 0; node < nodes; node++) {
        first[node + 1] += first[node];
      }
      var target = new int[entries];
      var cost = new long[entries];
      var next = Arrays.copyOf(first, nodes);
      for (int t = 0; t < reached.length; t++) {
        for (int i = 0; i < reached[t].length; i += 2) {
          int at = next[(int) reached[t][i]]++;
          target[at] = t;
          cost[at] = reached[t][i + 1];
        }
      }
      return new Buckets(first, target, cost);
    }
  }

  /** Arrays of one search. */
  private final class Work {
    private final CostHeap heap = new CostHeap(hierarchy.nodes());
    private long[] reached = new long[1_024];

    /** Nodes from which the point is reached downwards, each with its cost. */
    long[] downTo(Anchor end) {
      heap.clear();
      offer(end.base(), end.enterByBase());
      offer(end.adj(), end.enterByAdj());
      int length = 0;
      while (!heap.isEmpty()) {
        int node = climb(hierarchy.upTurned(), hierarchy.up());
        if (node >= 0) {
          if (length == reached.length) {
            reached = Arrays.copyOf(reached, 2 * length);
          }
          reached[length++] = node;
          reached[length++] = heap.cost(node);
        }
      }
      return Arrays.copyOf(reached, length);
    }

    void upFrom(Anchor start, Buckets buckets, long[] best) {
      Arrays.fill(best, DriveCost.NONE);
      heap.clear();
      offer(start.base(), start.leaveByBase());
      offer(start.adj(), start.leaveByAdj());
      while (!heap.isEmpty()) {
        int node = climb(hierarchy.up(), hierarchy.upTurned());
        if (node >= 0) {
          long cost = heap.cost(node);
          for (int at = buckets.first[node]; at < buckets.first[node + 1]; at++) {
            int target = buckets.target[at];
            best[target] = Math.min(best[target], cost + buckets.cost[at]);
          }
        }
      }
    }

    private void offer(int node, long cost) {
      if (cost != DriveCost.NONE) {
        heap.offer(node, cost);
      }
    }

    /** Closes the next node; −1 if a higher one shows that no quickest way leads over it. */
    private int climb(RoadRows upwards, RoadRows turned) {
      int node = heap.pop();
      long cost = heap.cost(node);
      for (int edge = turned.first[node]; edge < turned.first[node + 1]; edge++) {
        long above = heap.cost(turned.head[edge]);
        if (above < cost && above + turned.cost[edge] + STALL_TOLERANCE < cost) {
          return -1;
        }
      }
      for (int edge = upwards.first[node]; edge < upwards.first[node + 1]; edge++) {
        heap.offer(upwards.head[edge], cost + upwards.cost[edge]);
      }
      return node;
    }
  }
}
