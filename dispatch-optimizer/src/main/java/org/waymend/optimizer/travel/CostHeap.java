package org.waymend.optimizer.travel;

import java.util.Arrays;

/**
 * Labels of one search: the best cost of every node that it has seen, and a binary heap of those
 * that are open. Clearing costs what the last search touched. For one thread.
 */
final class CostHeap {
  private final long[] cost;
  private final int[] heap;
  private final int[] placeInHeap;
  private final int[] touched;
  private int size;
  private int touches;

  CostHeap(int nodes) {
    cost = new long[nodes];
    heap = new int[nodes];
    placeInHeap = new int[nodes];
    touched = new int[nodes];
    Arrays.fill(cost, DriveCost.NONE);
  }

  void clear() {
    for (int i = 0; i < touches; i++) {
      cost[touched[i]] = DriveCost.NONE;
    }
    touches = 0;
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The best that is known so far; {@link DriveCost#NONE} for a node that was not seen. */
  long cost(int node) {
    return cost[node];
  }

  /** Opens the node or lowers its cost; no effect unless it gets cheaper. */
  void offer(int node, long newCost) {
    long old = cost[node];
    if (newCost >= old) {
      return;
    }
    cost[node] = newCost;
    int at;
    if (old == DriveCost.NONE) {
      touched[touches++] = node;
      at = size++;
    } else {
      at = placeInHeap[node]; // open still: a closed node never gets cheaper
    }
    siftUp(at, node, newCost);
  }

  /** Closes the cheapest open node and returns it. */
  int pop() {
    int top = heap[0];
    int last = heap[--size];
    if (size > 0) {
      siftDown(last);
    }
    return top;
  }

  private void siftUp(int from, int node, long nodeCost) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      int above = heap[parent];
      if (cost[above] <= nodeCost) {
        break;
      }
      heap[at] = above;
      placeInHeap[above] = at;
      at = parent;
    }
    heap[at] = node;
    placeInHeap[node] = at;
  }

  private void siftDown(int node) {
    long nodeCost = cost[node];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && cost[heap[child + 1]] < cost[heap[child]]) {
        child++;
      }
      int below = heap[child];
      if (nodeCost <= cost[below]) {
        break;
      }
      heap[at] = below;
      placeInHeap[below] = at;
      at = child;
      child = 2 * at + 1;
    }
    heap[at] = node;
    placeInHeap[node] = at;
  }
}
