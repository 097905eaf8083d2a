package org.waymend.optimizer.travel;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Place;

/** Finds the point of the road that a place is driven to. Safe for several threads. */
final class Snapper {
  /** A place that is farther from every road is not on the map. */
  static final double FAR_FROM_ROAD_METRES = 200;

  /** To find a road takes a third of a millisecond, as long as a search in a city. */
  private static final int REMEMBERED = 20_000;

  private final Map<Position, Optional<Anchor>> known =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Position, Optional<Anchor>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final LocationIndex index;
  private final EdgeFilter isDrivable;
  private final long[] there;
  private final long[] back;

  /**
   * @param isDrivable the roads that may be taken
   * @param there cost of each edge from its base to its adjacent node, by GraphHopper's number
   * @param back the other way
   */
  Snapper(LocationIndex index, EdgeFilter isDrivable, long[] there, long[] back) {
    this.index = index;
    this.isDrivable = isDrivable;
    this.there = there;
    this.back = back;
  }

  /** The nearest point of a road; null beyond 200 m. */
  @Nullable Anchor find(Place place) {
    var position = new Position(place.latitude(), place.longitude());
    synchronized (known) {
      var found = known.get(position);
      if (found != null) {
        return found.orElse(null);
      }
    }
    var point = search(place);
    synchronized (known) {
      known.put(position, Optional.ofNullable(point));
    }
    return point;
  }

  private @Nullable Anchor search(Place place) {
    var snap = index.findClosest(place.latitude(), place.longitude(), isDrivable);
    return snap.isValid() && snap.getQueryDistance() <= FAR_FROM_ROAD_METRES ? anchor(snap) : null;
  }

  private record Position(double latitude, double longitude) {}

  private Anchor anchor(Snap snap) {
    if (snap.getSnappedPosition() == Snap.Position.TOWER) {
      return Anchor.atCrossing(snap.getClosestNode());
    }
    EdgeIteratorState edge = snap.getClosestEdge();
    var line = edge.fetchWayGeometry(FetchMode.ALL);
    double all = metres(line, line.size() - 1);
    var point = snap.getSnappedPoint();
    double to =
        metres(line, snap.getWayIndex())
            + between(
                line.getLat(snap.getWayIndex()),
                line.getLon(snap.getWayIndex()),
                point.getLat(),
                point.getLon());
    int length = (int) Math.round(edge.getDistance() * 100);
    if (all <= 0 || length <= 0) {
      return Anchor.atCrossing(edge.getBaseNode());
    }
    int number = edge.getEdge();
    boolean isTurned = edge.get(EdgeIteratorState.REVERSE_STATE);
    return Anchor.onEdge(
        number,
        edge.getBaseNode(),
        edge.getAdjNode(),
        (int) Math.round(length * Math.min(1, to / all)),
        length,
        isTurned ? back[number] : there[number],
        isTurned ? there[number] : back[number]);
  }

  private static double metres(PointList line, int until) {
    double metres = 0;
    for (int i = 1; i <= until; i++) {
      metres += between(line.getLat(i - 1), line.getLon(i - 1), line.getLat(i), line.getLon(i));
    }
    return metres;
  }

  private static double between(double fromLat, double fromLon, double toLat, double toLon) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(fromLat, fromLon, toLat, toLon);
  }
}
