package org.waymend.optimizer.travel;

import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;

/**
 * GraphHopper's contraction hierarchy as rows that lead upwards only. A shortcut costs exactly what
 * the roads beneath it cost together, metres included, not what the hierarchy rounded it to.
 *
 * @param up ways to higher nodes, as they are driven
 * @param upTurned ways from higher nodes, turned round
 */
record RoadHierarchy(RoadRows up, RoadRows upTurned) {

  /**
   * @param there cost of each road edge from its base to its adjacent node, by GraphHopper's number
   * @param back the other way
   */
  static RoadHierarchy of(RoutingCHGraph graph, long[] there, long[] back) {
    var costs = new ShortcutCosts(graph, there, back);
    var up = new RoadRows.Writer(graph.getNodes());
    var upTurned = new RoadRows.Writer(graph.getNodes());
    var explorer = graph.createOutEdgeExplorer();
    var turned = graph.createInEdgeExplorer();
    for (int node = 0; node < graph.getNodes(); node++) {
      var edge = explorer.setBaseNode(node);
      while (edge.next()) {
        write(up, graph, node, edge.getAdjNode(), costs.of(edge.getEdge(), node));
      }
      up.endOfNode();
      edge = turned.setBaseNode(node);
      while (edge.next()) {
        int above = edge.getAdjNode();
        write(upTurned, graph, node, above, costs.of(edge.getEdge(), above));
      }
      upTurned.endOfNode();
    }
    return new RoadHierarchy(up.rows(), upTurned.rows());
  }

  private static void write(
      RoadRows.Writer rows, RoutingCHGraph graph, int node, int above, long cost) {
    if (graph.getLevel(above) > graph.getLevel(node) && cost != DriveCost.NONE) {
      rows.edge(above, cost);
    }
  }

  int nodes() {
    return up.nodes;
  }

  /** Costs of roads and shortcuts, both ways; a shortcut comes after the edges that it skips. */
  private static final class ShortcutCosts {
    private final int[] from;
    private final long[] there;
    private final long[] back;

    ShortcutCosts(RoutingCHGraph graph, long[] roadThere, long[] roadBack) {
      int edges = graph.getEdges();
      from = new int[edges];
      there = Arrays.copyOf(roadThere, edges);
      back = Arrays.copyOf(roadBack, edges);
      int roads = edges - graph.getShortcuts();
      for (int edge = 0; edge < roads; edge++) {
        from[edge] = state(graph, edge).getBaseNode();
      }
      for (int edge = roads; edge < edges; edge++) {
        var shortcut = state(graph, edge);
        int low = shortcut.getBaseNode();
        int high = shortcut.getAdjNode();
        int middle = lowerEnd(graph, state(graph, shortcut.getSkippedEdge1()));
        boolean isInOrder = other(state(graph, shortcut.getSkippedEdge1()), middle) == low;
        int first = isInOrder ? shortcut.getSkippedEdge1() : shortcut.getSkippedEdge2();
        int second = isInOrder ? shortcut.getSkippedEdge2() : shortcut.getSkippedEdge1();
        from[edge] = low;
        there[edge] = DriveCost.plus(of(first, low), of(second, middle));
        back[edge] = DriveCost.plus(of(second, high), of(first, middle));
      }
    }

    /** Cost of the edge when it is driven from this node of it. */
    long of(int edge, int node) {
      return from[edge] == node ? there[edge] : back[edge];
    }

    private static RoutingCHEdgeIteratorState state(RoutingCHGraph graph, int edge) {
      return graph.getEdgeIteratorState(edge, Integer.MIN_VALUE);
    }

    /** Of a skipped edge that is the node between, which was contracted before both ends. */
    private static int lowerEnd(RoutingCHGraph graph, RoutingCHEdgeIteratorState edge) {
      return graph.getLevel(edge.getBaseNode()) < graph.getLevel(edge.getAdjNode())
          ? edge.getBaseNode()
          : edge.getAdjNode();
    }

    private static int other(RoutingCHEdgeIteratorState edge, int node) {
      return edge.getBaseNode() == node ? edge.getAdjNode() : edge.getBaseNode();
    }
  }
}
