package org.waymend.optimizer.bench;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TerritoryId;

/** Service territories of a town: columns, each cut into rows, with about as many places each. */
final class Districts {
  private final int side;
  private final double[] columns;
  private final double[][] rows;

  /**
   * @param side columns, and rows of each; 1 for one territory
   */
  Districts(List<Place> places, int side) {
    this.side = side;
    var fromWest = places.stream().sorted(Comparator.comparingDouble(Place::longitude)).toList();
    columns = new double[side];
    rows = new double[side][side];
    for (int c = 0; c < side; c++) {
      var column = fromWest.subList(share(places, c), share(places, c + 1));
      columns[c] = column.get(0).longitude();
      var fromSouth = column.stream().sorted(Comparator.comparingDouble(Place::latitude)).toList();
      for (int r = 0; r < side; r++) {
        rows[c][r] = fromSouth.get(share(fromSouth, r)).latitude();
      }
    }
  }

  private int share(List<Place> places, int part) {
    return (int) ((long) places.size() * part / side);
  }

  int count() {
    return side * side;
  }

  int of(Place place) {
    int column = last(columns, place.longitude());
    return column * side + last(rows[column], place.latitude());
  }

  private static int last(double[] begins, double value) {
    int at = begins.length - 1;
    while (at > 0 && begins[at] > value) {
      at--;
    }
    return at;
  }

  static TerritoryId id(int territory) {
    return new TerritoryId("T" + territory);
  }

  /** The engineer's own one and some beside it. */
  Set<TerritoryId> around(int own, SplittableRandom random) {
    var covered = new LinkedHashSet<TerritoryId>();
    covered.add(id(own));
    if (random.nextInt(100) < 60) {
      covered.add(id(own / side * side + (own + 1) % side));
    }
    if (random.nextInt(100) < 40) {
      covered.add(id((own + side) % count()));
    }
    return covered;
  }
}
