package org.waymend.optimizer.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * One matrix over places of several maps. A pair is driven on the first map on which both lie and a
 * road joins them; what no map joins is estimated.
 */
final class MatrixWriter {
  private final List<Area> maps;
  private final List<Place> places;
  private final TravelMatrix.Builder matrix;

  /**
   * A map in use.
   *
   * @param percentByHour its rush hours, 24 percentages or none
   */
  record Area(RoadNetwork roads, List<Integer> percentByHour) {}

  /**
   * @param maps the largest first: it knows the ways around a small one's edge
   */
  MatrixWriter(List<Area> maps, List<Place> places) {
    this.maps = maps;
    this.places = places;
    matrix = new TravelMatrix.Builder(places.size());
  }

  TravelMatrix write() {
    for (var map : maps) {
      drive(map.roads());
    }
    estimateRest();
    var hours = places.stream().map(this::hoursAt).toList();
    var built = matrix.build();
    return hours.stream().allMatch(List::isEmpty) ? built : built.withRushHours(hours);
  }

  private void drive(RoadNetwork map) {
    var found = map.snap(places);
    var pointOf = new int[places.size()]; // −1 off the map's roads
    var byKey = new HashMap<Long, Integer>();
    var points = new ArrayList<Anchor>();
    for (int i = 0; i < pointOf.length; i++) {
      var point = found[i];
      pointOf[i] = -1;
      if (point != null) {
        pointOf[i] = byKey.computeIfAbsent(point.key(), key -> points.size());
        if (pointOf[i] == points.size()) {
          points.add(point);
        }
      }
    }
    if (isAllWritten(pointOf)) {
      return;
    }
    var placesAt = placesAt(pointOf, points.size());
    map.legs(
        points.toArray(Anchor[]::new),
        (from, to, cost) -> write(placesAt[from], placesAt[to], cost));
  }

  private boolean isAllWritten(int[] pointOf) {
    for (int from = 0; from < pointOf.length; from++) {
      for (int to = 0; to < pointOf.length; to++) {
        if (pointOf[from] >= 0 && pointOf[to] >= 0 && !matrix.isWritten(from, to)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[][] placesAt(int[] pointOf, int points) {
    var count = new int[points];
    for (int point : pointOf) {
      if (point >= 0) {
        count[point]++;
      }
    }
    var at = new int[points][];
    for (int point = 0; point < points; point++) {
      at[point] = new int[count[point]];
    }
    for (int place = pointOf.length - 1; place >= 0; place--) {
      if (pointOf[place] >= 0) {
        at[pointOf[place]][--count[pointOf[place]]] = place;
      }
    }
    return at;
  }

  private void write(int[] from, int[] to, long cost) {
    if (cost == DriveCost.NONE) {
      return;
    }
    for (int start : from) {
      for (int end : to) {
        if (!matrix.isWritten(start, end)) {
          matrix.leg(start, end, DriveCost.seconds(cost), DriveCost.metres(cost), LegSource.ROAD);
        }
      }
    }
  }

  private void estimateRest() {
    var lines = new @Nullable EstimatedTravel[places.size()];
    boolean isComplete = true;
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        isComplete &= matrix.isWritten(from, to);
      }
    }
    if (isComplete) {
      return;
    }
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lineAt(places.get(i));
    }
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        if (!matrix.isWritten(from, to)) {
          estimate(from, to, lines[from], lines[to]);
        }
      }
    }
  }

  /** Of the smallest map that holds the place, the one that is made for there. */
  private @Nullable EstimatedTravel lineAt(Place place) {
    EstimatedTravel line = null;
    for (var map : maps) {
      if (map.roads().facts().holds(place)) {
        line = map.roads().facts().estimate();
      }
    }
    return line;
  }

  /** Of the smallest map that holds the place, as its line. */
  private List<Integer> hoursAt(Place place) {
    List<Integer> hours = List.of();
    for (var map : maps) {
      if (map.roads().facts().holds(place)) {
        hours = map.percentByHour();
      }
    }
    return hours;
  }

  /** By the slower of both ends' lines; without any, by the one for no map. */
  private void estimate(
      int from, int to, @Nullable EstimatedTravel atStart, @Nullable EstimatedTravel atEnd) {
    double flight = CrowFlight.metres(places.get(from), places.get(to));
    var one = atStart != null ? atStart : atEnd != null ? atEnd : EstimatedTravel.withoutMap();
    var other = atEnd != null ? atEnd : one;
    var slower = one.seconds(flight) >= other.seconds(flight) ? one : other;
    matrix.leg(from, to, slower.seconds(flight), slower.metres(flight), LegSource.ESTIMATED);
  }
}
