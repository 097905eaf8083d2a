package org.waymend.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;

class PolygonTest {
  private static final String SQUARE = "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))";

  @ParameterizedTest
  @CsvSource({
    "2, 2, true", "0, 0, true", "0, 2, true", "4, 4, true", "2, 4, true", // border counts
    "-0.000001, 2, false", "2, 4.000001, false", "5, 5, false", "0, 5, false", "4, -1, false"
  })
  void the_border_belongs_to_the_area(double latitude, double longitude, boolean isInside) {
    assertThat(polygon(SQUARE).contains(latitude, longitude)).isEqualTo(isInside);
  }

  @Test
  void a_bay_is_outside() {
    var horseshoe = polygon("POLYGON((0 0, 6 0, 6 6, 4 6, 4 2, 2 2, 2 6, 0 6, 0 0))");
    assertThat(horseshoe.contains(5, 3)).isFalse();
    assertThat(horseshoe.contains(5, 1)).isTrue();
    assertThat(horseshoe.contains(1, 3)).isTrue();
    assertThat(horseshoe.contains(2, 3)).as("bottom of the bay").isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))             | self-intersecting", // bow tie
        "POLYGON((0 0, 4 0, 2 0, 0 4, 0 0))             | self-intersecting", // runs back
        "POLYGON((0 0, 4 0, 4 0, 0 4, 0 0))             | self-intersecting", // stands still
        "POLYGON((0 0, 2 0, 4 0, 0 0))                  | self-intersecting", // no area
        "POLYGON((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))        | self-intersecting", // touches its border
        "POLYGON((0 0, 2 2, 4 0, 4 4, 2 2, 0 4, 0 0))   | self-intersecting", // touches a corner
        "POLYGON((0 0, 4 0, 0 0))                       | too-few",
        "POLYGON((0 0, 4 0, 4 4, 0 4))                  | not-closed",
      })
  void what_is_no_simple_ring_is_refused(String wkt, String code) {
    var check = new Check();
    assertThat(Polygon.of(check, "polygon", Polygon.cornersOfWkt(wkt))).isNull();
    var refusal = catchThrowableOfType(DomainException.class, check::throwIfAny);
    assertThat(refusal.fieldErrors())
        .extracting(e -> e.field() + " " + e.code())
        .containsExactly("polygon " + code);
  }

  @Test
  void points_must_be_pairs_of_degrees() {
    for (List<List<Double>> corners :
        List.of(
            List.of(List.of(0.0, 0.0), List.of(1.0), List.of(1.0, 1.0), List.of(0.0, 0.0)),
            List.of(List.of(0.0, 0.0), List.of(181.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 0.0)),
            List.of(
                List.of(0.0, 0.0), Arrays.asList(1.0, null), List.of(1.0, 1.0), List.of(0.0, 0.0)),
            List.of(
                List.of(0.0, 0.0),
                List.of(1.0, Double.NaN),
                List.of(1.0, 1.0),
                List.of(0.0, 0.0)))) {
      var check = new Check();
      Polygon.of(check, "polygon", corners);
      var refusal = catchThrowableOfType(DomainException.class, check::throwIfAny);
      assertThat(refusal.fieldErrors()).extracting(e -> e.code()).containsExactly("invalid-point");
    }
  }

  @Test
  void well_known_text_goes_out_and_comes_back() {
    var text = "POLYGON((116.25 39.8, 116.5 39.812346, 116.4 40.0, 116.25 39.8))";
    assertThat(polygon(text).wkt()).isEqualTo(text);
    assertThat(polygon("polygon (( 0 0 , 4 0,4 4,0 0 ))").ring()).hasSize(4);
    assertThat(Polygon.cornersOfWkt("MULTIPOLYGON(((0 0, 4 0, 4 4, 0 0)))")).isEmpty();
    assertThat(Polygon.cornersOfWkt("POLYGON((0 0 7, 4 0, 4 4, 0 0))")).isEmpty();
    assertThat(Polygon.cornersOfWkt("POLYGON((a b, 4 0))")).isEmpty();
  }

  @Test
  void containment_agrees_with_the_winding_number_on_random_polygons() {
    var random = new Random(20261121);
    int inside = 0;
    int asked = 0;
    for (int round = 0; round < 400; round++) {
      int corners = 3 + random.nextInt(14);
      var points = new ArrayList<GeoPoint>();
      int size = round % 2 == 0 ? 12 : 40_000_000; // small grids hit corners and edges often
      for (int i = 0; i < corners; i++) {
        points.add(new GeoPoint(random.nextInt(2 * size) - size, random.nextInt(2 * size) - size));
      }
      var polygon = untangled(points);
      if (polygon == null) {
        continue;
      }
      for (int i = 0; i < 200; i++) {
        var point =
            new GeoPoint(
                random.nextInt(2 * size + 4) - size - 2, random.nextInt(2 * size + 4) - size - 2);
        boolean expected = isOnBorder(polygon, point) || windingNumber(polygon, point) != 0;
        assertThat(polygon.contains(point))
            .as("round %s, %s in %s", round, point, polygon)
            .isEqualTo(expected);
        asked++;
        inside += expected ? 1 : 0;
      }
    }
    assertThat(asked).isGreaterThan(30_000);
    assertThat(inside).isBetween(asked / 10, asked * 9 / 10);
  }

  /** Takes crossings out by turning pieces of the tour round; null if the points allow no ring. */
  private static @Nullable Polygon untangled(List<GeoPoint> points) {
    for (int tries = 0; tries < 500; tries++) {
      var ring = new ArrayList<>(points);
      ring.add(points.get(0));
      var polygon = Polygon.of(new Check(), "polygon", new Polygon(ring).corners());
      if (polygon != null) {
        return polygon;
      }
      if (!shorten(points)) {
        return null;
      }
    }
    return null;
  }

  private static boolean shorten(List<GeoPoint> tour) {
    int n = tour.size();
    for (int i = 0; i < n - 1; i++) {
      for (int j = i + 2; j < n; j++) {
        var a = tour.get(i);
        var b = tour.get(i + 1);
        var c = tour.get(j);
        var d = tour.get((j + 1) % n);
        if (!a.equals(d)
            && distance(a, c) + distance(b, d) < distance(a, b) + distance(c, d) - 1e-9) {
          Collections.reverse(tour.subList(i + 1, j + 1));
          return true;
        }
      }
    }
    return false;
  }

  /** Full turns that the border makes round the point, summed from angles. */
  private static long windingNumber(Polygon polygon, GeoPoint point) {
    double turned = 0;
    for (int i = 0; i + 1 < polygon.ring().size(); i++) {
      double before = direction(point, polygon.ring().get(i));
      double after = direction(point, polygon.ring().get(i + 1));
      turned += Math.IEEEremainder(after - before, 2 * Math.PI);
    }
    return Math.round(turned / (2 * Math.PI));
  }

  private static double direction(GeoPoint from, GeoPoint to) {
    return Math.atan2(
        (double) to.latitudeMicros() - from.latitudeMicros(),
        (double) to.longitudeMicros() - from.longitudeMicros());
  }

  /** The detour over the point is no detour, checked in exact arithmetic by proportion. */
  private static boolean isOnBorder(Polygon polygon, GeoPoint p) {
    for (int i = 0; i + 1 < polygon.ring().size(); i++) {
      var a = polygon.ring().get(i);
      var b = polygon.ring().get(i + 1);
      long dx = (long) b.longitudeMicros() - a.longitudeMicros();
      long dy = (long) b.latitudeMicros() - a.latitudeMicros();
      long px = (long) p.longitudeMicros() - a.longitudeMicros();
      long py = (long) p.latitudeMicros() - a.latitudeMicros();
      long along = px * dx + py * dy;
      if (px * dy == py * dx && along >= 0 && along <= dx * dx + dy * dy) {
        return true;
      }
    }
    return false;
  }

  private static double distance(GeoPoint a, GeoPoint b) {
    return Math.hypot(
        (double) a.longitudeMicros() - b.longitudeMicros(),
        (double) a.latitudeMicros() - b.latitudeMicros());
  }

  private static Polygon polygon(String wkt) {
    var check = new Check();
    var polygon = Polygon.of(check, "polygon", Polygon.cornersOfWkt(wkt));
    check.throwIfAny();
    return Objects.requireNonNull(polygon);
  }
}
