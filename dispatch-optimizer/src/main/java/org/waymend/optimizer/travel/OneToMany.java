package org.waymend.optimizer.travel;

import java.util.Arrays;

/**
 * Dijkstra's algorithm from one node to many, on arrays that are used again for the next source. It
 * stops when every wanted node is settled. For one thread.
 */
final class OneToMany {
  private final RoadRows rows;
  private final double[] weight;
  private final long[] millis;
  private final double[] metres;
  private final boolean[] settled;
  private final boolean[] wanted;
  private final int[] heap;
  private final int[] placeInHeap;
  private int heapSize;

  OneToMany(RoadRows rows) {
    this.rows = rows;
    weight = new double[rows.nodes];
    millis = new long[rows.nodes];
    metres = new double[rows.nodes];
    settled = new boolean[rows.nodes];
    wanted = new boolean[rows.nodes];
    heap = new int[rows.nodes];
    placeInHeap = new int[rows.nodes];
  }

  /** Settles the targets that can be reached from the source. */
  void run(int source, int[] targets) {
    Arrays.fill(weight, Double.POSITIVE_INFINITY);
    Arrays.fill(settled, false);
    Arrays.fill(placeInHeap, -1);
    heapSize = 0;
    int open = markWanted(targets);
    relax(source, 0, 0, 0);
    while (heapSize > 0 && open > 0) {
      int node = pop();
      settled[node] = true;
      if (wanted[node]) {
        open--;
      }
      for (int edge = rows.first[node]; edge < rows.first[node + 1]; edge++) {
        int next = rows.target[edge];
        double cost = weight[node] + rows.weight[edge];
        if (cost < weight[next]) {
          relax(next, cost, millis[node] + rows.millis[edge], metres[node] + rows.metres[edge]);
        }
      }
    }
  }

  /** Whether the last run reached the node. */
  boolean reached(int node) {
    return settled[node];
  }

  /** Driving milliseconds from the last source; only for a node that was reached. */
  long millis(int node) {
    return millis[node];
  }

  /** Driven metres from the last source; only for a node that was reached. */
  double metres(int node) {
    return metres[node];
  }

  private int markWanted(int[] targets) {
    Arrays.fill(wanted, false);
    int count = 0;
    for (int target : targets) {
      if (!wanted[target]) {
        wanted[target] = true;
        count++;
      }
    }
    return count;
  }

  private void relax(int node, double cost, long newMillis, double newMetres) {
    weight[node] = cost;
    millis[node] = newMillis;
    metres[node] = newMetres;
    if (placeInHeap[node] < 0) {
      placeInHeap[node] = heapSize;
      heap[heapSize++] = node;
    }
    siftUp(placeInHeap[node], node);
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    if (heapSize > 0) {
      siftDown(last);
    }
    return top;
  }

  private void siftUp(int from, int node) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (weight[heap[parent]] <= weight[node]) {
        break;
      }
      put(at, heap[parent]);
      at = parent;
    }
    put(at, node);
  }

  private void siftDown(int node) {
    int at = 0;
    int child = 1;
    while (child < heapSize) {
      if (child + 1 < heapSize && weight[heap[child + 1]] < weight[heap[child]]) {
        child++;
      }
      if (weight[node] <= weight[heap[child]]) {
        break;
      }
      put(at, heap[child]);
      at = child;
      child = 2 * at + 1;
    }
    put(at, node);
  }

  private void put(int at, int node) {
    heap[at] = node;
    placeInHeap[node] = at;
  }
}
