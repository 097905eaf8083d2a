package org.waymend.workforce.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;

/**
 * An area with one border that neither crosses nor touches itself. Flat geometry in degrees, so it
 * may not reach over the 180th meridian or a pole.
 *
 * @param ring corners; the last is the first again
 */
public record Polygon(List<GeoPoint> ring) {
  /** The most corners a border may have. */
  public static final int MAX_POINTS = 1000;

  private static final int MIN_POINTS = 4; // a triangle, closed
  private static final Pattern WKT =
      Pattern.compile("POLYGON\\s*\\(\\s*\\(([^()]*)\\)\\s*\\)", Pattern.CASE_INSENSITIVE);

  public Polygon {
    ring = List.copyOf(ring);
  }

  /**
   * Reads [longitude, latitude] pairs; what is wrong goes to {@code check}.
   *
   * @return null if something is wrong
   */
  public static @Nullable Polygon of(
      Check check, String field, @Nullable List<List<Double>> corners) {
    var problem = corners == null || corners.isEmpty() ? "required" : problemOf(corners);
    if (problem != null) {
      check.add(field, problem, messageOf(problem));
      return null;
    }
    var polygon = new Polygon(points(Objects.requireNonNull(corners)));
    if (!polygon.isSimple()) {
      check.add(field, "self-intersecting", messageOf("self-intersecting"));
      return null;
    }
    return polygon;
  }

  private static String messageOf(String problem) {
    return switch (problem) {
      case "required" -> "is required";
      case "too-many" -> "may have at most " + MAX_POINTS + " points";
      case "too-few" -> "needs at least four points, the last being the first again";
      case "invalid-point" -> "must have points as [longitude, latitude] in degrees";
      case "not-closed" -> "must end where it starts";
      default -> "must not cross or touch itself";
    };
  }

  private static @Nullable String problemOf(List<List<Double>> corners) {
    if (corners.size() > MAX_POINTS) {
      return "too-many";
    }
    if (corners.stream().anyMatch(c -> !isPoint(c))) {
      return "invalid-point";
    }
    if (corners.size() < MIN_POINTS) {
      return "too-few";
    }
    var points = points(corners);
    return points.get(0).equals(points.get(points.size() - 1)) ? null : "not-closed";
  }

  @SuppressWarnings("ConstantValue") // JSON may hold null
  private static boolean isPoint(@Nullable List<@Nullable Double> corner) {
    if (corner == null || corner.size() != 2) {
      return false;
    }
    var longitude = corner.get(0);
    var latitude = corner.get(1);
    return longitude != null
        && latitude != null
        && Math.abs(longitude) <= 180
        && Math.abs(latitude) <= 90;
  }

  private static List<GeoPoint> points(List<List<Double>> corners) {
    return corners.stream().map(c -> GeoPoint.of(c.get(1), c.get(0))).toList();
  }

  /**
   * The corners of {@code POLYGON((longitude latitude, …))}, rounded as a polygon keeps them; empty
   * if it is no such text.
   */
  public static List<List<Double>> cornersOfWkt(String text) {
    var matcher = WKT.matcher(text.strip());
    if (!matcher.matches()) {
      return List.of();
    }
    var corners = new ArrayList<List<Double>>();
    for (String pair : matcher.group(1).split(",")) {
      var numbers = pair.strip().split("\\s+");
      try {
        var corner = List.of(Double.valueOf(numbers[0]), Double.valueOf(numbers[1]));
        if (numbers.length != 2 || !isPoint(corner)) {
          return List.of();
        }
        var point = GeoPoint.of(corner.get(1), corner.get(0));
        corners.add(List.of(point.longitude(), point.latitude()));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        return List.of();
      }
    }
    return corners;
  }

  /** {@code POLYGON((longitude latitude, …))} in degrees. */
  public String wkt() {
    return ring.stream()
        .map(p -> String.format(Locale.ROOT, "%s %s", p.longitude(), p.latitude()))
        .collect(Collectors.joining(", ", "POLYGON((", "))"));
  }

  /** [longitude, latitude] pairs in degrees. */
  public List<List<Double>> corners() {
    return ring.stream().map(p -> List.of(p.longitude(), p.latitude())).toList();
  }

  /** True if the point lies inside or on the border. */
  public boolean contains(double latitude, double longitude) {
    return contains(GeoPoint.of(latitude, longitude));
  }

  /**
   * True if the point lies inside or on the border: a ray to the east leaves an odd number of
   * times.
   */
  boolean contains(GeoPoint point) {
    boolean isInside = false;
    for (int i = 0; i + 1 < ring.size(); i++) {
      var from = ring.get(i);
      var to = ring.get(i + 1);
      int side = point.sideOf(from, to);
      if (side == 0 && point.isWithinBoxOf(from, to)) {
        return true;
      }
      boolean isFromAbove = from.latitudeMicros() > point.latitudeMicros();
      boolean isToAbove = to.latitudeMicros() > point.latitudeMicros();
      if (isFromAbove != isToAbove && isToAbove == side > 0) {
        isInside = !isInside;
      }
    }
    return isInside;
  }

  /** Area in square degrees; good enough to tell the smaller of two. */
  double area() {
    var origin = ring.get(0);
    double twice = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      var a = ring.get(i);
      var b = ring.get(i + 1);
      twice +=
          (a.longitude() - origin.longitude()) * (b.latitude() - origin.latitude())
              - (b.longitude() - origin.longitude()) * (a.latitude() - origin.latitude());
    }
    return Math.abs(twice) / 2;
  }

  int west() {
    return least(GeoPoint::longitudeMicros);
  }

  int south() {
    return least(GeoPoint::latitudeMicros);
  }

  int east() {
    return -least(p -> -p.longitudeMicros());
  }

  int north() {
    return -least(p -> -p.latitudeMicros());
  }

  private int least(ToIntFunction<GeoPoint> coordinate) {
    return ring.stream().mapToInt(coordinate).min().orElseThrow();
  }

  private boolean isSimple() {
    int edges = ring.size() - 1;
    for (int i = 0; i < edges; i++) {
      if (ring.get(i).equals(ring.get(i + 1)) || turnsBack(i, edges)) {
        return false;
      }
      for (int j = i + 2; j < edges; j++) {
        boolean areNeighbours = i == 0 && j == edges - 1;
        if (!areNeighbours && meet(ring.get(i), ring.get(i + 1), ring.get(j), ring.get(j + 1))) {
          return false;
        }
      }
    }
    return true;
  }

  /** True if the edge after {@code i} runs back over it. */
  private boolean turnsBack(int i, int edges) {
    var from = ring.get(i);
    var corner = ring.get(i + 1);
    var to = ring.get((i + 1) % edges + 1);
    if (to.sideOf(from, corner) != 0) {
      return false;
    }
    long ax = (long) corner.longitudeMicros() - from.longitudeMicros();
    long ay = (long) corner.latitudeMicros() - from.latitudeMicros();
    long bx = (long) to.longitudeMicros() - corner.longitudeMicros();
    long by = (long) to.latitudeMicros() - corner.latitudeMicros();
    return ax * bx + ay * by < 0;
  }

  /** True if the edges a–b and c–d have a point in common. */
  private static boolean meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
    int cSide = c.sideOf(a, b);
    int dSide = d.sideOf(a, b);
    int aSide = a.sideOf(c, d);
    int bSide = b.sideOf(c, d);
    return (cSide * dSide < 0 && aSide * bSide < 0)
        || (cSide == 0 && c.isWithinBoxOf(a, b))
        || (dSide == 0 && d.isWithinBoxOf(a, b))
        || (aSide == 0 && a.isWithinBoxOf(c, d))
        || (bSide == 0 && b.isWithinBoxOf(c, d));
  }
}
