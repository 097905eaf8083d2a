package org.waymend.launcher.demo.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The demo's engineers, vans and territories, moved to another city: homes at request points that
 * lie far from each other, four territories around the middle of the requests.
 */
final class CityWorkforce {
  /** Our territories by where they lie: west or east, south or north of the middle. */
  private static final Map<String, String> QUARTERS =
      Map.of(
          "CHELSEA", "SOUTH-WEST",
          "HELLS-KITCHEN", "NORTH-WEST",
          "KIPS-BAY", "SOUTH-EAST",
          "MIDTOWN-EAST", "NORTH-EAST");

  private static final double MARGIN_DEGREES = 0.02;

  private final List<Point> points;
  private final Addresses addresses;
  private final double south;
  private final double north;
  private final double west;
  private final double east;
  private final Point middle;

  CityWorkforce(List<CityRequest> requests, Addresses addresses) {
    this.points = requests.stream().map(CityRequest::point).distinct().toList();
    this.addresses = addresses;
    var latitudes = points.stream().mapToDouble(Point::latitude).sorted().toArray();
    var longitudes = points.stream().mapToDouble(Point::longitude).sorted().toArray();
    south = latitudes[0] - MARGIN_DEGREES;
    north = latitudes[latitudes.length - 1] + MARGIN_DEGREES;
    west = longitudes[0] - MARGIN_DEGREES;
    east = longitudes[longitudes.length - 1] + MARGIN_DEGREES;
    middle = new Point(latitudes[latitudes.length / 2], longitudes[longitudes.length / 2]);
  }

  String territories() {
    return CsvText.write(
        List.of("code", "name", "polygon"),
        List.of(
            quarter("SOUTH-WEST", south, middle.latitude(), west, middle.longitude()),
            quarter("NORTH-WEST", middle.latitude(), north, west, middle.longitude()),
            quarter("SOUTH-EAST", south, middle.latitude(), middle.longitude(), east),
            quarter("NORTH-EAST", middle.latitude(), north, middle.longitude(), east)));
  }

  private static List<String> quarter(
      String code, double south, double north, double west, double east) {
    var name = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    var corners =
        List.of(
            new Point(south, west),
            new Point(south, east),
            new Point(north, east),
            new Point(north, west),
            new Point(south, west));
    var polygon =
        corners.stream()
            .map(p -> String.format(Locale.ROOT, "%.6f %.6f", p.longitude(), p.latitude()))
            .collect(Collectors.joining(", ", "POLYGON((", "))"));
    return List.of(code, name, polygon);
  }

  String engineers() {
    var count = CsvText.resource("engineers.csv", List.of()).size();
    var homes = spread(count);
    return CsvText.rewrite(
        "engineers.csv",
        (index, cells) -> {
          var home = homes.get(index);
          put(cells, home);
          cells.put("address", addresses.nearest(home).map(Addresses.Address::line).orElse(""));
          cells.put(
              "territories",
              Arrays.stream(cells.getOrDefault("territories", "").split("\\|", -1))
                  .map(code -> QUARTERS.getOrDefault(code, code))
                  .collect(Collectors.joining("|")));
        });
  }

  String stockLocations() {
    var centre = points.stream().min(Comparator.comparingDouble(middle::metresTo)).orElseThrow();
    return CsvText.rewrite(
        "stock-locations.csv",
        (index, cells) -> {
          if (!cells.getOrDefault("latitude", "").isEmpty()) {
            put(cells, centre);
            cells.computeIfPresent(
                "name", (key, name) -> name.replace("Midtown ", "Central ").replace("中城", "中心"));
          }
        });
  }

  private static void put(Map<String, String> cells, Point point) {
    cells.put("latitude", Double.toString(point.latitude()));
    cells.put("longitude", Double.toString(point.longitude()));
  }

  /** Points of requests, so that a road leads there; each next one the farthest from all before. */
  List<Point> spread(int count) {
    var chosen = new ArrayList<Point>();
    chosen.add(points.stream().min(Comparator.comparingDouble(middle::metresTo)).orElseThrow());
    while (chosen.size() < count) {
      chosen.add(
          points.stream()
              .max(
                  Comparator.comparingDouble(
                      point -> chosen.stream().mapToDouble(point::metresTo).min().orElse(0)))
              .orElseThrow());
    }
    return List.copyOf(chosen);
  }
}
