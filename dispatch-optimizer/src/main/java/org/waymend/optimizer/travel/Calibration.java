package org.waymend.optimizer.travel;

import java.util.ArrayList;
import java.util.Random;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;

/**
 * Fits the fallback of a map to drives between crossings that are drawn by lot, once, at its
 * import. So every request gets the same estimate for the same pair, whatever else it asks for.
 */
final class Calibration {
  private static final int CROSSINGS = 100;
  private static final long SEED = 20_261_122;
  private static final double NEAR_METRES = 100; // shorter drives say more of one-way streets

  private Calibration() {}

  static MapFacts of(RoadGraph graph, RoadEdges edges, LegSearch search) {
    var bounds = graph.getBaseGraph().getBounds();
    var drivable = edges.drivable();
    if (drivable.length == 0) {
      throw new IllegalStateException("The map has no roads for cars");
    }
    return new MapFacts(
        graph.getBaseGraph().getNodes(),
        drivable.length,
        graph.isContracted(),
        bounds.minLat,
        bounds.minLon,
        bounds.maxLat,
        bounds.maxLon,
        line(graph, edges, drivable, search));
  }

  private static EstimatedTravel line(
      RoadGraph graph, RoadEdges edges, int[] drivable, LegSearch search) {
    var random = new Random(SEED);
    var positions = graph.getBaseGraph().getNodeAccess();
    var points = new Anchor[CROSSINGS];
    var places = new ArrayList<Place>();
    for (int i = 0; i < CROSSINGS; i++) {
      int node = edges.base[drivable[random.nextInt(drivable.length)]];
      points[i] = Anchor.atCrossing(node);
      places.add(new Place(new PlaceId("C" + i), positions.getLat(node), positions.getLon(node)));
    }
    var fit = new LinearFit();
    var costs = new long[CROSSINGS][CROSSINGS];
    search.drive(points, points, (from, to, cost) -> costs[from][to] = cost);
    for (int from = 0; from < CROSSINGS; from++) { // in one order, for one sum
      for (int to = 0; to < CROSSINGS; to++) {
        double flight = CrowFlight.metres(places.get(from), places.get(to));
        if (flight >= NEAR_METRES && costs[from][to] != DriveCost.NONE) {
          fit.add(
              flight,
              DriveCost.millis(costs[from][to]) / 1000.0,
              DriveCost.centimetres(costs[from][to]) / 100.0);
        }
      }
    }
    return fit.line();
  }
}
