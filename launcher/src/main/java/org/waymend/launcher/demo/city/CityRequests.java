package org.waymend.launcher.demo.city;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.waymend.launcher.LauncherException;

/**
 * The requests of a file in the columns of NYC 311.
 *
 * @param requests by time, the newest last
 * @param withoutPlace rows left out since they have no coordinates
 * @param tooMany rows left out since they are older than the newest {@value #MOST}
 */
record CityRequests(List<CityRequest> requests, int withoutPlace, int tooMany) {
  static final int MOST = 2_000;

  private static final List<String> NEEDED =
      List.of("unique_key", "created_date", "complaint_type", "latitude", "longitude");

  /**
   * @throws LauncherException with file, line and column, if it is not such a file
   */
  static CityRequests read(String name, byte[] csv) {
    var requests = new ArrayList<CityRequest>();
    var keys = new HashSet<String>();
    int withoutPlace = 0;
    for (var row : CsvText.read(name, csv, NEEDED)) {
      if (row.text("latitude").isEmpty() && row.text("longitude").isEmpty()) {
        withoutPlace++;
        continue;
      }
      var request = request(name, row);
      if (!keys.add(request.key())) {
        throw refused(name, row, "unique_key", "is there twice");
      }
      requests.add(request);
    }
    if (requests.isEmpty()) {
      throw new LauncherException(name + " has no request with coordinates");
    }
    requests.sort(Comparator.comparing(CityRequest::created).thenComparing(CityRequest::key));
    int tooMany = Math.max(0, requests.size() - MOST);
    return new CityRequests(
        List.copyOf(requests.subList(tooMany, requests.size())), withoutPlace, tooMany);
  }

  private static CityRequest request(String name, CsvText.Row row) {
    return new CityRequest(
        needed(name, row, "unique_key"),
        created(name, row),
        needed(name, row, "complaint_type"),
        meaning(row.text("descriptor")),
        meaning(row.text("location_type")),
        row.text("agency"),
        row.text("incident_zip"),
        titled(row.text("city")),
        row.text("country").toUpperCase(Locale.ROOT),
        new Point(degrees(name, row, "latitude", 90), degrees(name, row, "longitude", 180)));
  }

  private static String needed(String name, CsvText.Row row, String column) {
    var text = row.text(column);
    if (text.isEmpty()) {
      throw refused(name, row, column, "is empty");
    }
    return text;
  }

  private static LocalDateTime created(String name, CsvText.Row row) {
    var text = needed(name, row, "created_date");
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw refused(name, row, "created_date", "is not a time such as 2026-06-28T02:02:30");
    }
  }

  private static double degrees(String name, CsvText.Row row, String column, int limit) {
    try {
      double value = Double.parseDouble(needed(name, row, column));
      if (Math.abs(value) <= limit) { // false for what is not a number, too
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(name, row, column, "is not a number of degrees such as 40.75");
    }
    throw refused(name, row, column, "is not between -" + limit + " and " + limit);
  }

  private static LauncherException refused(
      String name, CsvText.Row row, String column, String why) {
    return new LauncherException(
        "%s, line %d: %s %s (%s)".formatted(name, row.line(), column, why, row.text(column)));
  }

  private static String meaning(String text) {
    return text.equalsIgnoreCase("N/A") ? "" : text;
  }

  /** NEW YORK → New York. */
  private static String titled(String text) {
    var words = new StringBuilder();
    for (var word : text.toLowerCase(Locale.ROOT).split(" +", -1)) {
      words.append(words.isEmpty() ? "" : " ");
      words.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
      words.append(word.isEmpty() ? "" : word.substring(1));
    }
    return words.toString();
  }
}
