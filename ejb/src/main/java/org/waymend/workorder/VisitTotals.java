package org.waymend.workorder;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Visits that ended in some time, together.
 *
 * @param completed visits
 * @param arrived visits at which the engineer arrived, however they ended
 * @param onTime of these
 * @param travel of these, from setting out to arrival
 * @param nodes what the time of the completed ones went to
 */
public record VisitTotals(
    long completed, long arrived, long onTime, Duration travel, Map<VisitNode, Duration> nodes) {
  public static final VisitTotals NONE = new VisitTotals(0, 0, 0, Duration.ZERO, Map.of());

  public VisitTotals {
    nodes = Map.copyOf(nodes);
  }

  public Duration at(VisitNode node) {
    return nodes.getOrDefault(node, Duration.ZERO);
  }

  public VisitTotals plus(VisitTotals other) {
    var sums = new EnumMap<VisitNode, Duration>(VisitNode.class);
    for (var node : VisitNode.values()) {
      sums.put(node, at(node).plus(other.at(node)));
    }
    return new VisitTotals(
        completed + other.completed,
        arrived + other.arrived,
        onTime + other.onTime,
        travel.plus(other.travel),
        sums);
  }
}
