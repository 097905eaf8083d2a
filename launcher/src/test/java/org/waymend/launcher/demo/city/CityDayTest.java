package org.waymend.launcher.demo.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our own requests as tables. */
class CityDayTest {
  static final CityClock CLOCK =
      new CityClock(
          Instant.parse("2026-11-22T15:00:00Z"),
          LocalDate.parse("2026-11-22"),
          ZoneId.of(City.ZONE));

  private final CityWords words = new CityWords();
  private final CityRequests requests =
      CityRequests.read("city/tickets.csv", CsvText.resource("city/tickets.csv"));
  private final CityDay day = City.ours(CLOCK).day();

  @Test
  void each_complaint_type_of_the_file_is_listed_and_each_listed_category_exists() {
    var types = requests.requests().stream().map(CityRequest::complaintType);
    var listed =
        rows("city/complaint-types.csv").stream()
            .collect(Collectors.toMap(r -> r.text("complaintType"), r -> r.text("categoryCode")));
    assertThat(types.distinct().toList()).hasSize(46).allMatch(listed::containsKey);
    var codes = rows("categories.csv").stream().map(row -> row.text("code")).toList();
    assertThat(listed.values()).allMatch(codes::contains);
    assertThat(words.category("heat/hot water")).isEqualTo("HEAT");
    assertThat(words.category("Dragon on the roof")).isEqualTo("GENERAL");
  }

  @Test
  void each_location_type_has_a_customer_that_exists() {
    var numbers = rows("city/customers.csv").stream().map(row -> row.text("number")).toList();
    assertThat(rows("city/location-types.csv"))
        .allMatch(row -> numbers.contains(row.text("customerNumber")));
    assertThat(numbers).contains(words.customer(""), words.customer("On the moon"));
  }

  @Test
  void every_request_becomes_a_ticket_at_one_site_of_its_customer() {
    var tickets = CsvText.read("tickets", day.tickets().getBytes(UTF_8), List.of());
    var sites = CsvText.read("sites", day.sites().getBytes(UTF_8), List.of());
    assertThat(tickets).hasSize(309);
    var known = sites.stream().map(CityDayTest::site).toList();
    assertThat(known).doesNotHaveDuplicates();
    assertThat(tickets)
        .allMatch(row -> known.contains(row.text("customerNumber") + row.text("siteName")));
    assertThat(sites.stream().map(r -> r.text("latitude") + r.text("longitude")).distinct())
        .hasSize(208);
    assertThat(sites).noneMatch(row -> row.text("name").startsWith("Near "));
    assertThat(sites).allMatch(row -> row.text("country").equals("US"));
    assertThat(tickets.stream().map(row -> row.text("openedAt")).max(String::compareTo))
        .contains("2026-11-22T15:00:00Z");
    assertThat(day.windows()).hasSize(309);
    assertThat(day.teamwork().values()).extracting(CityDay.Teamwork::crewSize).contains(2);
    assertThat(day.teamwork().values()).extracting(CityDay.Teamwork::visits).contains(2);
  }

  private static String site(CsvText.Row row) {
    return row.text("customerNumber") + row.text("name");
  }

  @Test
  void the_same_input_gives_the_same_day() {
    assertThat(City.ours(CLOCK).day()).isEqualTo(day);
  }

  @Test
  void another_city_gets_our_engineers_at_its_own_places() {
    var elsewhere =
        requests.requests().stream()
            .map(request -> moved(request, request.point(), 10, 20))
            .toList();
    var workforce = new CityWorkforce(elsewhere, Addresses.none());
    var engineers = CsvText.read("engineers", workforce.engineers().getBytes(UTF_8), List.of());
    assertThat(engineers).hasSize(25);
    assertThat(engineers)
        .allSatisfy(
            row -> {
              var home =
                  new Point(
                      Double.parseDouble(row.text("latitude")),
                      Double.parseDouble(row.text("longitude")));
              assertThat(elsewhere).anyMatch(request -> request.point().equals(home));
              assertThat(row.text("skills")).isNotEmpty();
            });
    assertThat(new TreeSet<>(workforce.spread(25).stream().map(Point::toString).toList()))
        .hasSize(25);
    var codes =
        CsvText.read("territories", workforce.territories().getBytes(UTF_8), List.of()).stream()
            .map(row -> row.text("code"))
            .toList();
    assertThat(codes).hasSize(4);
    assertThat(engineers)
        .allMatch(
            row ->
                List.of(row.text("territories").split("\\|", -1)).stream()
                    .allMatch(codes::contains));
    assertThat(workforce.stockLocations()).contains("VAN-001").doesNotContain("Midtown warehouse");
  }

  private static CityRequest moved(CityRequest request, Point from, double north, double east) {
    return new CityRequest(
        request.key(),
        request.created(),
        request.complaintType(),
        request.descriptor(),
        request.locationType(),
        request.agency(),
        "",
        "",
        "",
        new Point(from.latitude() - north, from.longitude() + east));
  }

  private static List<CsvText.Row> rows(String list) {
    return CsvText.resource(list, List.of());
  }
}
