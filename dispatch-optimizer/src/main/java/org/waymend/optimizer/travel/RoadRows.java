package org.waymend.optimizer.travel;

import java.util.Arrays;

/**
 * A directed graph as compressed rows: the edges of node n are those from {@code first[n]} to
 * {@code first[n + 1]}. One pass over arrays is hundreds of times faster than asking GraphHopper.
 */
final class RoadRows {
  final int nodes;
  final int[] first;

  /** Node at the other end of each edge. */
  final int[] head;

  /** {@link DriveCost} of each edge, never {@link DriveCost#NONE}. */
  final long[] cost;

  private RoadRows(int[] first, int[] head, long[] cost) {
    this.nodes = first.length - 1;
    this.first = first;
    this.head = head;
    this.cost = cost;
  }

  /** Takes the edges node by node, from node 0 on. */
  static final class Writer {
    private final int[] first;
    private int[] head;
    private long[] cost;
    private int node;
    private int edges;

    Writer(int nodes) {
      first = new int[nodes + 1];
      head = new int[nodes * 3 + 16];
      cost = new long[nodes * 3 + 16];
    }

    void edge(int to, long edgeCost) {
      if (edges == head.length) {
        head = Arrays.copyOf(head, edges * 2);
        cost = Arrays.copyOf(cost, edges * 2);
      }
      head[edges] = to;
      cost[edges++] = edgeCost;
    }

    void endOfNode() {
      first[++node] = edges;
    }

    RoadRows rows() {
      return new RoadRows(first, Arrays.copyOf(head, edges), Arrays.copyOf(cost, edges));
    }
  }
}
