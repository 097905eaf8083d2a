package org.waymend.launcher.demo.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A city's requests as our tables: pure text in, pure text out, the same for the same input.
 *
 * @param customers CSV of the customers
 * @param sites CSV of the sites, one per customer and point
 * @param tickets CSV of the tickets, known by the request's key as reference
 * @param windows the arrival window of each reference, the oldest request first
 * @param teamwork who comes and how often, of references for which more than one visit is made
 */
public record CityDay(
    String customers,
    String sites,
    String tickets,
    Map<String, ArrivalWindow> windows,
    Map<String, Teamwork> teamwork) {
  private static final List<String> SITE_COLUMNS =
      List.of(
          "customerNumber",
          "name",
          "addressLine",
          "city",
          "postalCode",
          "country",
          "latitude",
          "longitude",
          "timeZone");
  private static final List<String> TICKET_COLUMNS =
      List.of(
          "reference",
          "customerNumber",
          "siteName",
          "categoryCode",
          "subject",
          "description",
          "openedAt");
  private static final String COUNTRY = "US";
  private static final int LONGEST_SUBJECT = 200;

  /** An arrival window as the REST interface takes it; the end is exclusive. */
  public record ArrivalWindow(String startsAt, String endsAt) {}

  /**
   * A crew, or visits one after the other.
   *
   * @param crewSize 1 for no crew
   * @param visits 1 for no sequence
   */
  public record Teamwork(int crewSize, int visits, int leastGapMinutes) {
    static final Teamwork ALONE = new Teamwork(1, 1, 0);
  }

  /** A place where a customer wants somebody. */
  private record Spot(String customer, Point point) {}

  static CityDay of(
      List<CityRequest> requests, CityWords words, Addresses addresses, CityClock clock) {
    var newest = requests.get(requests.size() - 1).created();
    var names = new LinkedHashMap<Spot, String>();
    var sites = new ArrayList<List<String>>();
    var taken = new HashMap<String, Integer>();
    var tickets = new ArrayList<List<String>>();
    var windows = new LinkedHashMap<String, ArrivalWindow>();
    var teamwork = new LinkedHashMap<String, Teamwork>();
    for (var request : requests) {
      var spot = new Spot(words.customer(request.locationType()), request.point());
      var name =
          names.computeIfAbsent(spot, key -> site(request, spot, addresses, clock, taken, sites));
      var category = words.category(request.complaintType());
      tickets.add(
          List.of(
              request.key(),
              spot.customer(),
              name,
              category,
              subject(request),
              description(request),
              clock.openedAt(request.created(), newest).toString()));
      windows.put(request.key(), window(words.priority(category), request, clock));
      var together = words.teamwork(request.complaintType());
      if (!together.equals(Teamwork.ALONE)) {
        teamwork.put(request.key(), together);
      }
    }
    return new CityDay(
        new String(CsvText.resource("city/customers.csv"), java.nio.charset.StandardCharsets.UTF_8),
        CsvText.write(SITE_COLUMNS, sites),
        CsvText.write(TICKET_COLUMNS, tickets),
        Collections.unmodifiableMap(windows),
        Collections.unmodifiableMap(teamwork));
  }

  /** Adds a line and answers the site's name, which is unique at its customer. */
  private static String site(
      CityRequest request,
      Spot spot,
      Addresses addresses,
      CityClock clock,
      Map<String, Integer> taken,
      List<List<String>> sites) {
    var address = addresses.nearest(request.point());
    var line =
        address
            .map(Addresses.Address::line)
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "Near %.5f, %.5f",
                        request.point().latitude(),
                        request.point().longitude()));
    int count = taken.merge(spot.customer() + " " + line, 1, Integer::sum);
    var name = count == 1 ? line : line + " (" + count + ")";
    var city = address.map(Addresses.Address::city).orElse("");
    var postalCode = address.map(Addresses.Address::postalCode).orElse("");
    sites.add(
        List.of(
            spot.customer(),
            name,
            line,
            request.city().isEmpty() ? city : request.city(),
            request.postalCode().isEmpty() ? postalCode : request.postalCode(),
            request.country().isEmpty() ? COUNTRY : request.country(),
            Double.toString(request.point().latitude()),
            Double.toString(request.point().longitude()),
            clock.zone().getId()));
    return name;
  }

  private static String subject(CityRequest request) {
    var subject =
        request.descriptor().isEmpty()
            ? request.complaintType()
            : request.complaintType() + ": " + request.descriptor();
    return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
  }

  private static String description(CityRequest request) {
    var lines = new ArrayList<String>();
    lines.add(request.complaintType());
    lines.add(request.descriptor());
    lines.add(request.locationType());
    lines.add(request.agency());
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private static ArrivalWindow window(String priority, CityRequest request, CityClock clock) {
    int hour = request.created().getHour();
    var window = ArrivalRule.window(priority, hour, clock.planningDay(), clock.zone());
    return new ArrivalWindow(window.startsAt().toString(), window.endsAt().toString());
  }
}
