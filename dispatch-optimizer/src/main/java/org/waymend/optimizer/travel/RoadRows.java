package org.waymend.optimizer.travel;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.Arrays;

/**
 * The road graph as compressed rows: the edges out of node n are those from {@code first[n]} to
 * {@code first[n + 1]}. One pass over arrays is hundreds of times faster than asking the graph.
 */
final class RoadRows {
  final int nodes;
  final int[] first;
  int[] target;
  double[] weight;
  long[] millis;
  double[] metres;

  private RoadRows(int nodes) {
    this.nodes = nodes;
    first = new int[nodes + 1];
    target = new int[nodes * 3];
    weight = new double[nodes * 3];
    millis = new long[nodes * 3];
    metres = new double[nodes * 3];
  }

  static RoadRows copyOf(Graph graph, Weighting weighting) {
    var rows = new RoadRows(graph.getNodes());
    EdgeExplorer explorer = graph.createEdgeExplorer(EdgeFilter.ALL_EDGES);
    int edges = 0;
    for (int node = 0; node < rows.nodes; node++) {
      rows.first[node] = edges;
      EdgeIterator edge = explorer.setBaseNode(node);
      while (edge.next()) {
        double cost = weighting.calcEdgeWeight(edge, false);
        if (Double.isFinite(cost)) {
          rows.grow(edges);
          rows.target[edges] = edge.getAdjNode();
          rows.weight[edges] = cost;
          rows.millis[edges] = weighting.calcEdgeMillis(edge, false);
          rows.metres[edges] = edge.getDistance();
          edges++;
        }
      }
    }
    rows.first[rows.nodes] = edges;
    return rows;
  }

  private void grow(int edges) {
    if (edges == target.length) {
      int length = edges * 2 + 16;
      target = Arrays.copyOf(target, length);
      weight = Arrays.copyOf(weight, length);
      millis = Arrays.copyOf(millis, length);
      metres = Arrays.copyOf(metres, length);
    }
  }
}
