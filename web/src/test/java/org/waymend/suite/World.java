package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.waymend.attachment.TestFiles;
import org.waymend.shared.access.Role;

/**
 * Two of everything that has an owner: one belongs to the people of the suite, the other to
 * strangers. Features that the OpenAPI document does not have (yet) are left out.
 */
public final class World {

  /** In the name of everything that is a stranger's, and nowhere else. */
  public static final String STRANGE = "Zweitfremd";

  /** In the name of everything that is the suite's own. */
  public static final String OWN = "Erstling";

  private static final Map<String, String> OWN_IDS = new LinkedHashMap<>();
  private static final Map<String, String> STRANGE_IDS = new LinkedHashMap<>();
  private static final Map<String, String> PARTS = new HashMap<>();
  private static String categoryId = "";
  private static boolean isMade;
  private static String failure = "";

  private World() {}

  /** Resource, as the first part of the operation's name, to the id of the own object. */
  public static Map<String, String> own() {
    ensure();
    return OWN_IDS;
  }

  /** Resource, as the first part of the operation's name, to the id of the stranger's object. */
  public static Map<String, String> strange() {
    ensure();
    return STRANGE_IDS;
  }

  /** The id of something that belongs to the object, such as its attachment. */
  static String partOf(String id) {
    return PARTS.getOrDefault(id, id);
  }

  /** The singular of a path's first part is the operation's first part: sites → site. */
  public static Set<String> known() {
    ensure();
    return STRANGE_IDS.keySet();
  }

  static synchronized void ensure() {
    if (!failure.isEmpty()) {
      throw new AssertionError("The world could not be made: " + failure);
    }
    if (isMade) {
      return;
    }
    isMade = true;
    try {
      saveSettings();
      makeCustomers();
      makeTickets();
      makeProviders();
      makeUsers();
      makeEngineers();
      makeRatings();
      makeLogins();
      makeSettlement();
    } catch (RuntimeException | AssertionError e) {
      failure = e.toString();
      throw e;
    }
  }

  /** Until the settings are saved once, every page leads an administrator to the first-run page. */
  private static void saveSettings() {
    People.admin()
        .put(
            "/settings",
            Map.of(
                "companyName", "Test",
                "timeZone", "America/New_York",
                "currency", "USD",
                "languages", List.of("zh-CN", "en"),
                "defaultLanguage", "en",
                "mail", Map.of("host", "")),
            0)
        .expect(200);
  }

  private static void makeCustomers() {
    both(
        "customer",
        "/customers",
        name -> Map.of("name", name, "kind", "COMPANY", "language", "en"));
    both(
        "contact",
        "/contacts",
        name ->
            Map.of(
                "customerId", id(name, "customer"), "name", name, "email", "contact@example.com"));
    both(
        "site",
        "/sites",
        name ->
            Map.of(
                "customerId",
                id(name, "customer"),
                "name",
                name,
                "addressLine",
                "1 Broadway",
                "city",
                "New York",
                "country",
                "US",
                "latitude",
                40.7,
                "longitude",
                -74.0,
                "timeZone",
                "America/New_York"));
    both(
        "asset",
        "/assets",
        name ->
            Map.of(
                "siteId",
                id(name, "site"),
                "tag",
                "TAG-" + name,
                "name",
                name,
                "manufacturer",
                "Maker",
                "model",
                "Model 1",
                "serialNumber",
                "SN-" + name));
  }

  private static void makeTickets() {
    both(
        "ticket",
        "/tickets",
        name ->
            Map.of(
                "siteId",
                id(name, "site"),
                "categoryId",
                category(),
                "subject",
                name,
                "description",
                name));
    both("work-order", "/work-orders", name -> Map.of("ticketId", id(name, "ticket")));
    for (var name : List.of(OWN, STRANGE)) {
      var order = People.admin().get("/work-orders/" + id(name, "work-order")).json();
      ids(name).put("visit", order.at("/visits/0/id").asText());
    }
    makeAttachments();
  }

  private static void makeAttachments() {
    for (var name : List.of(OWN, STRANGE)) {
      for (var resource : List.of("ticket", "visit")) {
        var owner = id(name, resource);
        var attachment =
            People.admin()
                .call("POST", "/" + resource + "s/" + owner + "/attachments?name=" + name + ".txt")
                .key(UUID.randomUUID().toString())
                .body("application/octet-stream", name.getBytes(UTF_8))
                .send()
                .expect(200)
                .id();
        PARTS.put(owner, attachment);
      }
    }
  }

  private static String category() {
    if (categoryId.isEmpty()) {
      categoryId =
          People.admin()
              .post(
                  "/categories",
                  Map.of(
                      "code", "WORLD",
                      "nameEn", "World",
                      "nameZh", "世界",
                      "priority", "NORMAL",
                      "serviceDurationMinutes", 30))
              .expect(201)
              .id();
    }
    return categoryId;
  }

  private static void makeProviders() {
    both("service-provider", "/service-providers", name -> Map.of("code", name, "name", name));
  }

  private static void makeUsers() {
    for (var role : Role.values()) {
      if (role != Role.ADMIN) {
        var id = People.register(People.username(role), role, bindings(role, OWN));
        if (role == Role.ENGINEER) {
          OWN_IDS.put("user", id);
        }
      }
    }
    STRANGE_IDS.put("user", People.register("stranger", Role.ENGINEER, Map.of()));
    for (var role : List.of(Role.CUSTOMER, Role.PROVIDER_STAFF)) {
      People.register("strange." + role.key().replace('_', '.'), role, bindings(role, STRANGE));
    }
  }

  private static Map<String, String> bindings(Role role, String name) {
    var bindings = new HashMap<String, String>();
    if (role == Role.CUSTOMER) {
      bindings.put("customerId", id(name, "customer"));
    }
    if (role == Role.PROVIDER_STAFF) {
      // Any id will do while there are no service providers.
      bindings.put("providerId", ids(name).getOrDefault("service-provider", id(name, "customer")));
    }
    return bindings;
  }

  private static void makeEngineers() {
    both(
        "engineer",
        "/engineers",
        name ->
            Map.of(
                "number", name,
                "name", name,
                "phone", "+1 212-555-0100",
                "email", name + "@example.com",
                "userId", id(name, "user"),
                "providerId", id(name, "service-provider"),
                "homeBase", Map.of("latitude", 40.7, "longitude", -74.0, "address", "1 Broadway"),
                "skills", List.of(),
                "territoryIds", List.of()));
    for (var name : List.of(OWN, STRANGE)) {
      People.admin()
          .call("PUT", "/engineers/" + id(name, "engineer") + "/photo")
          .body("image/png", TestFiles.picture("png", 8, 8))
          .send()
          .expect(204);
    }
    both(
        "shift",
        "/shifts",
        name ->
            Map.of(
                "engineerId", id(name, "engineer"),
                "on", "2026-11-23",
                "startsAt", "2026-11-23T13:00:00Z",
                "endsAt", "2026-11-23T21:00:00Z",
                "breakMinutes", 0,
                "timeZone", "America/New_York"));
    giveVisits();
    both(
        "absence",
        "/absences",
        name ->
            Map.of(
                "engineerId", id(name, "engineer"),
                "startsAt", "2026-12-01T13:00:00Z",
                "endsAt", "2026-12-02T13:00:00Z",
                "kind", "LEAVE",
                "note", name));
    both(
        "on-call-duty",
        "/on-call-duties",
        name ->
            Map.of(
                "engineerId", id(name, "engineer"),
                "startsAt", "2026-11-28T13:00:00Z",
                "endsAt", "2026-11-29T13:00:00Z"));
  }

  /** Each visit to the engineer of the same name. */
  private static void giveVisits() {
    for (var name : List.of(OWN, STRANGE)) {
      var visit = "/visits/" + id(name, "visit");
      People.admin()
          .call("POST", visit + "/assign")
          .ifMatch(1)
          .json(Map.of("engineerId", id(name, "engineer"), "startsAt", "2026-11-23T15:00:00Z"))
          .send()
          .expect(200);
    }
  }

  /** Straight into the database: customers rate by a link, and only what is finished. */
  private static void makeRatings() {
    for (var name : List.of(OWN, STRANGE)) {
      var id = UUID.randomUUID().toString();
      try (var connection = RunningApplication.database().connect();
          var insert =
              connection.prepareStatement(
                  "INSERT INTO rating (id, version, visit_id, ticket_id, customer_id, engineer_id,"
                      + " csat, nps, comment, language, way, is_counted, visit_ended_at, created_at)"
                      + " SELECT ?, 1, v.id, w.ticket_id, v.customer_id, v.engineer_id, 5, 9, ?,"
                      + " 'en', 'LINK_MAIL', TRUE, NOW(6), NOW(6)"
                      + " FROM visit v JOIN work_order w ON w.id = v.work_order_id WHERE v.id = ?")) {
        insert.setString(1, id);
        insert.setString(2, name);
        insert.setString(3, id(name, "visit"));
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      ids(name).put("rating", id);
    }
  }

  private static void makeLogins() {
    var stranger = Api.signIn("stranger", People.PASSWORD);
    STRANGE_IDS.put("session", stranger.get("/sessions").json().at("/items/0/id").asText());
    STRANGE_IDS.put(
        "api-token",
        stranger
            .post(
                "/api-tokens",
                Map.of(
                    "name",
                    STRANGE,
                    "operations",
                    List.of("session.view"),
                    "expiresAt",
                    Api.nextMonth()))
            .expect(201)
            .id());
  }

  /** Rate cards, and a visit of the stranger's that was done and priced. */
  private static void makeSettlement() {
    makeRateCards();
    var engineer =
        make(
            "/engineers",
            Map.of(
                "number", "SETTLER",
                "name", "Settler",
                "providerId", id(STRANGE, "service-provider"),
                "homeBase", Map.of("latitude", 40.7, "longitude", -74.0, "address", "1 Broadway"),
                "skills", List.of(),
                "territoryIds", List.of()));
    make(
        "/shifts",
        Map.of(
            "engineerId", engineer,
            "on", "2026-11-23",
            "startsAt", "2026-11-23T13:00:00Z",
            "endsAt", "2026-11-23T21:00:00Z",
            "breakMinutes", 0,
            "timeZone", "America/New_York"));
    var ticket =
        make(
            "/tickets",
            Map.of("siteId", id(STRANGE, "site"), "categoryId", category(), "subject", STRANGE));
    var order = make("/work-orders", Map.of("ticketId", ticket));
    var visit =
        People.admin().get("/work-orders/" + order).expect(200).json().at("/visits/0/id").asText();
    act(visit, "assign", Map.of("engineerId", engineer, "startsAt", "2026-11-23T15:00:00Z"));
    act(visit, "accept", Map.of());
    act(visit, "travel", Map.of());
    act(visit, "arrive", Map.of("by", "MANUAL", "note", "No signal"));
    act(visit, "start-work", Map.of());
    act(visit, "finish", Map.of("noSignatureReason", "NOT_NEEDED"));
    STRANGE_IDS.put("service-report", visit);
    STRANGE_IDS.put("day-sheet", id(STRANGE, "engineer"));
    STRANGE_IDS.put("charge-line", priced(visit, "id"));
    STRANGE_IDS.put("statement", priced(visit, "statementId"));
  }

  private static void makeRateCards() {
    for (var party : List.of("CUSTOMER", "PROVIDER", "ENGINEER")) {
      var card =
          make(
              "/rate-cards",
              Map.of("code", "WORLD-" + party, "name", party, "party", party, "currency", "USD"));
      People.admin()
          .call("POST", "/rate-cards/" + card + "/versions")
          .ifMatch(1)
          .json(
              party.equals("ENGINEER")
                  ? Map.of("validFrom", "2026-01-01", "commissionBasisPoints", 1000)
                  : Map.of(
                      "validFrom",
                      "2026-01-01",
                      "labourUnitMinutes",
                      15,
                      "labourMinimumUnits",
                      2,
                      "labourPriceMinor",
                      2500,
                      "callOutFeeMinor",
                      4000,
                      "taxBasisPoints",
                      875))
          .send()
          .expect(200);
    }
  }

  private static void act(String visit, String act, Map<String, ?> body) {
    var version =
        People.admin().get("/visits/" + visit).expect(200).json().path("version").asLong();
    People.admin()
        .call("POST", "/visits/" + visit + "/" + act)
        .key(UUID.randomUUID().toString())
        .ifMatch(version)
        .json(body)
        .send()
        .expect(200);
  }

  /** Waits for the outbox, which brings the end of the visit. */
  private static String priced(String visit, String member) {
    var path = "/charge-lines?party=CUSTOMER&visitId=" + visit;
    for (int i = 0; i < 240; i++) {
      var line = People.admin().get(path).expect(200).json().at("/items/0/" + member);
      if (line.isTextual()) {
        return line.asText();
      }
      LockSupport.parkNanos(250_000_000L);
    }
    throw new AssertionError("The visit " + visit + " was not priced");
  }

  private static String make(String path, Map<String, ?> body) {
    return People.admin().post(path, body).expect(201).id();
  }

  private static void both(String resource, String path, Function<String, Map<String, ?>> body) {
    if (!OpenApi.has(path)) {
      return;
    }
    for (var name : List.of(OWN, STRANGE)) {
      var id = People.admin().post(path, body.apply(name)).expect(201).id();
      ids(name).put(resource, id);
    }
  }

  private static Map<String, String> ids(String name) {
    return name.equals(OWN) ? OWN_IDS : STRANGE_IDS;
  }

  private static String id(String name, String resource) {
    var id = ids(name).get(resource);
    if (id == null) {
      throw new IllegalStateException("No " + resource + " of " + name);
    }
    return id;
  }
}
