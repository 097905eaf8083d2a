package org.waymend.optimizer.travel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Dijkstra's algorithm on arrays, from one point to many, until the last of them is reached: exact,
 * and fast enough for a city. Searches from the side that has fewer points, on the roads turned
 * round if those are the targets.
 */
final class FullSearch implements LegSearch {
  private final RoadRows out;
  private final RoadRows in;
  private final RoadWorkers workers;
  private final Queue<Work> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param out roads as they are driven
   * @param in the same roads turned round
   */
  FullSearch(RoadRows out, RoadRows in, RoadWorkers workers) {
    this.out = out;
    this.in = in;
    this.workers = workers;
  }

  @Override
  public void drive(Anchor[] from, Anchor[] to, LegSink sink) {
    if (from.length <= to.length) {
      workers.forEach(from.length, at -> withWork(work -> work.row(from, at, to, sink)));
    } else {
      workers.forEach(to.length, at -> withWork(work -> work.column(from, to, at, sink)));
    }
  }

  private void withWork(Consumer<Work> task) {
    var found = idle.poll();
    var work = found == null ? new Work(out.nodes) : found;
    task.accept(work);
    idle.add(work); // not after a failure, which may leave it in any state
  }

  /** Arrays of one search. */
  private final class Work {
    private final CostHeap heap;
    private final boolean[] isWanted;

    Work(int nodes) {
      heap = new CostHeap(nodes);
      isWanted = new boolean[nodes];
    }

    void row(Anchor[] from, int at, Anchor[] to, LegSink sink) {
      var start = from[at];
      heap.clear();
      offer(start.base(), start.leaveByBase());
      offer(start.adj(), start.leaveByAdj());
      int open = 0;
      for (var end : to) {
        open += want(end.base(), end.enterByBase()) + want(end.adj(), end.enterByAdj());
      }
      settle(out, open);
      for (int t = 0; t < to.length; t++) {
        var end = to[t];
        long best = DriveCost.plus(heap.cost(end.base()), end.enterByBase());
        best = Math.min(best, DriveCost.plus(heap.cost(end.adj()), end.enterByAdj()));
        sink.leg(at, t, Math.min(best, start.directTo(end)));
        isWanted[end.base()] = false;
        isWanted[end.adj()] = false;
      }
    }

    void column(Anchor[] from, Anchor[] to, int at, LegSink sink) {
      var end = to[at];
      heap.clear();
      offer(end.base(), end.enterByBase());
      offer(end.adj(), end.enterByAdj());
      int open = 0;
      for (var start : from) {
        open += want(start.base(), start.leaveByBase()) + want(start.adj(), start.leaveByAdj());
      }
      settle(in, open);
      for (int f = 0; f < from.length; f++) {
        var start = from[f];
        long best = DriveCost.plus(heap.cost(start.base()), start.leaveByBase());
        best = Math.min(best, DriveCost.plus(heap.cost(start.adj()), start.leaveByAdj()));
        sink.leg(f, at, Math.min(best, start.directTo(end)));
        isWanted[start.base()] = false;
        isWanted[start.adj()] = false;
      }
    }

    private void offer(int node, long cost) {
      if (cost != DriveCost.NONE) {
        heap.offer(node, cost);
      }
    }

    private int want(int node, long cost) {
      if (cost == DriveCost.NONE || isWanted[node]) {
        return 0;
      }
      isWanted[node] = true;
      return 1;
    }

    /** Until all that are wanted are closed. What is open by then has a cost that is too high. */
    private void settle(RoadRows rows, int wanted) {
      int open = wanted;
      while (open > 0 && !heap.isEmpty()) {
        int node = heap.pop();
        if (isWanted[node]) {
          open--;
        }
        long cost = heap.cost(node);
        for (int edge = rows.first[node]; edge < rows.first[node + 1]; edge++) {
          heap.offer(rows.head[edge], cost + rows.cost[edge]);
        }
      }
    }
  }
}
