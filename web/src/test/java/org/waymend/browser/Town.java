package org.waymend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.People;
import org.waymend.suite.World;

/**
 * A service territory of its own with people, vans and visits, so that tests do not see each
 * other's. The day is tomorrow.
 */
final class Town {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final double REACH = 0.04;

  private final Api admin;
  private final String name;
  private final double latitude;
  private final double longitude;
  private final LocalDate day = LocalDate.now(Clock.system(ZONE)).plusDays(1);
  private final String territory;

  /**
   * @param name short and used once; part of every login and number here
   */
  Town(String name, double latitude, double longitude) {
    World.own(); // settings
    admin = People.admin();
    this.name = name;
    this.latitude = latitude;
    this.longitude = longitude;
    var corners =
        List.of(
            List.of(longitude - REACH, latitude - REACH),
            List.of(longitude + REACH, latitude - REACH),
            List.of(longitude + REACH, latitude + REACH),
            List.of(longitude - REACH, latitude + REACH),
            List.of(longitude - REACH, latitude - REACH));
    territory = make("/territories", Map.of("code", "T-" + name, "name", name, "polygon", corners));
  }

  LocalDate day() {
    return day;
  }

  double latitude() {
    return latitude;
  }

  double longitude() {
    return longitude;
  }

  /** The board of this town's day. */
  String board() {
    return "/board?on=" + day + "&territoryId=" + territory;
  }

  Instant at(int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
  }

  String make(String path, Map<String, ?> body) {
    return admin.post(path, body).expect(201).id();
  }

  /** Lets the optimizer plan the day for a second, and waits for its end. */
  void planned() {
    var run = make("/dispatch-runs", Map.of("on", day.toString(), "seconds", 1));
    for (int look = 0; !isCompleted(run); look++) {
      assertThat(look).as("looks at the run").isLessThan(120);
      LockSupport.parkNanos(500_000_000L);
    }
  }

  private boolean isCompleted(String run) {
    var now = admin.get("/dispatch-runs/" + run).expect(200).json();
    return now.path("status").asText().equals("COMPLETED");
  }

  String skill(String code, String english, String chinese) {
    return make("/skills", Map.of("code", code + "-" + name, "nameEn", english, "nameZh", chinese));
  }

  /** Somebody who can sign in as the name of the role with the town's name behind. */
  String user(Role role, Words words, String displayName) {
    var fields = Map.of("displayName", displayName, "language", words.language());
    return People.register(login(role), role, fields);
  }

  String login(Role role) {
    return role.key() + "." + name.toLowerCase(Locale.ROOT);
  }

  /** With a shift from eight to five. */
  String engineer(String displayName, List<String> skills, Map<String, ?> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("number", "E-" + displayName.hashCode() + "-" + name);
    fields.put("name", displayName);
    fields.put("phone", "+1 212-555-0100");
    fields.put(
        "homeBase",
        Map.of("latitude", latitude, "longitude", longitude, "address", "1 Depot Street"));
    fields.put("skills", skills.stream().map(each -> Map.of("skillId", each, "level", 3)).toList());
    fields.put("territoryIds", List.of(territory));
    var id = make("/engineers", fields);
    make(
        "/shifts",
        Map.of(
            "engineerId", id,
            "on", day.toString(),
            "startsAt", at(8, 0).toString(),
            "endsAt", at(17, 0).toString(),
            "breakMinutes", 0,
            "timeZone", ZONE.getId()));
    return id;
  }

  String part(String code, String english, String chinese) {
    return make(
        "/parts",
        Map.of(
            "number",
            code + "-" + name,
            "nameEn",
            english,
            "nameZh",
            chinese,
            "unit",
            "PIECE",
            "price",
            Map.of("minor", 1200, "currency", "USD")));
  }

  /** A van with some of a part. */
  void van(String engineer, String part, int quantity) {
    var code = "VAN-" + name;
    var van = Map.of("code", code, "name", code, "kind", "VAN", "engineerId", engineer);
    var id = make("/stock-locations", van);
    var lines = List.of(Map.of("partId", part, "quantity", quantity));
    admin.post("/stock-movements/opening", Map.of("locationId", id, "lines", lines)).expect(200);
  }

  /**
   * A kind of work of half an hour.
   *
   * @param more skills, checklist, likely parts
   */
  String category(String english, String chinese, String skill, Map<String, ?> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("code", english.toUpperCase(Locale.ROOT).replace(' ', '-') + "-" + name);
    fields.put("nameEn", english);
    fields.put("nameZh", chinese);
    fields.putIfAbsent("priority", "NORMAL");
    fields.put("serviceDurationMinutes", 30);
    fields.put("skills", List.of(Map.of("skillId", skill, "level", 1)));
    return make("/categories", fields);
  }

  /**
   * Work for one visit at a new customer.
   *
   * @param east in degrees from the middle of the town
   * @param window hours in which it may begin, or none for any time
   * @return the visit
   */
  Visit visit(String customer, double east, String category, int... window) {
    return crew(1, customer, east, category, window).get(0);
  }

  /** The same for a crew: one visit for each of it. */
  List<Visit> crew(int size, String customer, double east, String category, int... window) {
    var id = make("/customers", Map.of("name", customer, "kind", "COMPANY", "language", "en"));
    var site =
        Map.of(
            "customerId",
            id,
            "name",
            customer,
            "addressLine",
            "12 Main Street",
            "city",
            "Boston",
            "country",
            "US",
            "latitude",
            latitude + east / 2,
            "longitude",
            longitude + east,
            "timeZone",
            ZONE.getId());
    var ticket =
        Map.of("siteId", make("/sites", site), "categoryId", category, "subject", customer);
    var windows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < window.length; i += 2) {
      windows.add(
          Map.of(
              "startsAt", at(window[i], 0).toString(), "endsAt", at(window[i + 1], 0).toString()));
    }
    var order = Map.of("ticketId", make("/tickets", ticket), "windows", windows, "crewSize", size);
    var made = admin.post("/work-orders", order).expect(201).json();
    var visits = new ArrayList<Visit>();
    made.path("visits").forEach(visit -> visits.add(new Visit(visit.path("id").asText())));
    return visits;
  }

  /** A visit as the server has it. */
  record Visit(String id) {
    JsonNode now() {
      return People.admin().get("/visits/" + id).expect(200).json();
    }

    String status() {
      return now().path("status").asText();
    }

    Instant startsAt() {
      return Instant.parse(now().path("startsAt").asText());
    }

    /** Gives it to the engineer, as another dispatcher does. */
    void assign(String engineer, Instant at) {
      People.admin()
          .call("POST", "/visits/" + id + "/assign")
          .ifMatch(now().path("version").asLong())
          .json(Map.of("engineerId", engineer, "startsAt", at.toString()))
          .send()
          .expect(200);
    }
  }
}
