package org.waymend.optimizer.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The roads of a map, read out of GraphHopper once; edges go by GraphHopper's numbers. */
final class RoadEdges {
  final int nodes;

  /** Node at which each edge begins. */
  final int[] base;

  /** Node at which it ends. */
  final int[] adj;

  /** {@link DriveCost} from base to adjacent node, NONE against a one-way street. */
  final long[] there;

  /** The other way. */
  final long[] back;

  private RoadEdges(int nodes, int edges) {
    this.nodes = nodes;
    base = new int[edges];
    adj = new int[edges];
    there = new long[edges];
    back = new long[edges];
    Arrays.fill(there, DriveCost.NONE);
    Arrays.fill(back, DriveCost.NONE);
  }

  static RoadEdges of(BaseGraph graph, Weighting weighting) {
    var all = new RoadEdges(graph.getNodes(), graph.getEdges());
    var edge = graph.getAllEdges();
    while (edge.next()) {
      int number = edge.getEdge();
      long centimetres = Math.round(edge.getDistance() * 100);
      all.base[number] = edge.getBaseNode();
      all.adj[number] = edge.getAdjNode();
      if (Double.isFinite(weighting.calcEdgeWeight(edge, false))) {
        all.there[number] = DriveCost.of(weighting.calcEdgeMillis(edge, false), centimetres);
      }
      if (Double.isFinite(weighting.calcEdgeWeight(edge, true))) {
        all.back[number] = DriveCost.of(weighting.calcEdgeMillis(edge, true), centimetres);
      }
    }
    return all;
  }

  /** The edges that cars may take, one way at least. */
  int[] drivable() {
    return IntStream.range(0, base.length)
        .filter(edge -> there[edge] != DriveCost.NONE || back[edge] != DriveCost.NONE)
        .toArray();
  }

  /** As they are driven. */
  RoadRows out() {
    return rows(true);
  }

  /** Turned round. */
  RoadRows in() {
    return rows(false);
  }

  private RoadRows rows(boolean asDriven) {
    var atNode = new int[nodes + 1];
    for (int edge = 0; edge < base.length; edge++) {
      atNode[base[edge] + 1]++;
      atNode[adj[edge] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      atNode[node + 1] += atNode[node];
    }
    var byNode = new int[2 * base.length];
    var next = Arrays.copyOf(atNode, nodes);
    for (int edge = 0; edge < base.length; edge++) {
      byNode[next[base[edge]]++] = edge;
      byNode[next[adj[edge]]++] = ~edge; // seen from its end
    }
    var rows = new RoadRows.Writer(nodes);
    for (int node = 0; node < nodes; node++) {
      for (int at = atNode[node]; at < atNode[node + 1]; at++) {
        boolean isBase = byNode[at] >= 0;
        int edge = isBase ? byNode[at] : ~byNode[at];
        long cost = isBase == asDriven ? there[edge] : back[edge];
        if (cost != DriveCost.NONE) {
          rows.edge(isBase ? adj[edge] : base[edge], cost);
        }
      }
      rows.endOfNode();
    }
    return rows.rows();
  }
}
