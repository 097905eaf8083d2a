package org.waymend.launcher.demo.city;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymend.launcher.demo.city.CityDay.Teamwork;

/**
 * What a city's words mean to us: the category of a complaint type, its priority, the customer of a
 * location type. What is not listed is general.
 */
final class CityWords {
  static final String GENERAL = "GENERAL";
  static final String DESK = "N-0001";

  private final Map<String, String> categories = pairs("complaint-types", "complaintType");
  private final Map<String, String> customers = pairs("location-types", "locationType");
  private final Map<String, String> priorities = new HashMap<>();

  private final Map<String, Teamwork> teamwork = new HashMap<>();

  CityWords() {
    for (var row : CsvText.resource("city/teamwork.csv", List.of("complaintType"))) {
      teamwork.put(
          folded(row.text("complaintType")),
          new Teamwork(
              Integer.parseInt(row.text("crewSize")),
              Integer.parseInt(row.text("visits")),
              Integer.parseInt(row.text("leastGapMinutes"))));
    }
    for (var row : CsvText.resource("categories.csv", List.of("code", "priority"))) {
      priorities.put(row.text("code"), row.text("priority"));
    }
  }

  /** Who comes and how often; one engineer once for a type that nobody has listed. */
  Teamwork teamwork(String complaintType) {
    return teamwork.getOrDefault(folded(complaintType), Teamwork.ALONE);
  }

  /** The code of the category; {@value #GENERAL} for a type that nobody has listed. */
  String category(String complaintType) {
    return categories.getOrDefault(folded(complaintType), GENERAL);
  }

  String priority(String category) {
    return priorities.getOrDefault(category, "NORMAL");
  }

  /** The number of the customer; {@value #DESK} for a type that nobody has listed. */
  String customer(String locationType) {
    return customers.getOrDefault(folded(locationType), DESK);
  }

  private static Map<String, String> pairs(String list, String key) {
    var pairs = new HashMap<String, String>();
    for (var row : CsvText.resource("city/" + list + ".csv", List.of(key))) {
      pairs.put(folded(row.text(key)), List.copyOf(row.cells().values()).get(1));
    }
    return pairs;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
