package org.waymend.launcher.demo.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymend.launcher.LauncherException;

/** Postal addresses by which places are named. */
final class Addresses {
  private static final double NEAR_METRES = 200;
  private static final List<String> NEEDED = List.of("lat", "lon", "housenumber", "street");

  private final List<Address> all;

  private Addresses(List<Address> all) {
    this.all = all;
  }

  record Address(Point point, String line, String postalCode, String city) {}

  static Addresses none() {
    return new Addresses(List.of());
  }

  /**
   * @throws LauncherException if a column is missing or a coordinate is no number
   */
  static Addresses read(String name, byte[] csv) {
    var all = new ArrayList<Address>();
    for (var row : CsvText.read(name, csv, NEEDED)) {
      try {
        var point =
            new Point(Double.parseDouble(row.text("lat")), Double.parseDouble(row.text("lon")));
        var line = (row.text("housenumber") + " " + row.text("street")).strip();
        all.add(new Address(point, line, row.text("postcode"), row.text("city")));
      } catch (NumberFormatException e) {
        throw new LauncherException(
            name + ", line " + row.line() + ": lat or lon is not a number", e);
      }
    }
    return new Addresses(List.copyOf(all));
  }

  Optional<Address> nearest(Point point) {
    return all.stream()
        .min(Comparator.comparingDouble(address -> address.point().metresTo(point)))
        .filter(address -> address.point().metresTo(point) <= NEAR_METRES);
  }
}
