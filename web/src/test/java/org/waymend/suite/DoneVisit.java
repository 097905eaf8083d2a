package org.waymend.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A visit that the suite's own engineer has finished, of a new customer with an e-mail address.
 *
 * @param email the customer's
 */
public record DoneVisit(String id, String ticketId, String customerId, String email) {
  private static final Instant DAY = Instant.parse("2026-12-07T13:00:00Z");
  private static final Duration SHIFT = Duration.ofHours(2);

  private static int count;
  private static String categoryId = "";

  /** One more. */
  public static DoneVisit next() {
    return travelling().finish();
  }

  /** One more, whose engineer is still on the way: {@link #finish} it before the next. */
  public static synchronized DoneVisit travelling() {
    int number = ++count;
    var email = "rated" + number + "." + System.nanoTime() + "@example.com";
    var visit = planned(number, email);
    act(visit.id(), "accept", Map.of());
    act(visit.id(), "travel", Map.of());
    return visit;
  }

  /** The engineer arrives, works, and is done. */
  public DoneVisit finish() {
    act(id, "arrive", Map.of("by", "MANUAL", "note", "No signal"));
    act(id, "start-work", Map.of());
    act(id, "finish", Map.of("note", "Done", "noSignatureReason", "NOT_NEEDED"));
    return this;
  }

  private static DoneVisit planned(int number, String email) {
    var admin = People.admin();
    var start = DAY.plus(Duration.ofDays(number));
    var customer =
        Map.of("name", "Rater " + number, "kind", "PERSON", "language", "en", "email", email);
    var customerId = admin.post("/customers", customer).expect(201).id();
    var site =
        Map.of(
            "customerId",
            customerId,
            "name",
            "Home " + number,
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
            "America/New_York");
    var siteId = admin.post("/sites", site).expect(201).id();
    var ticket = Map.of("siteId", siteId, "categoryId", category(), "subject", "Tap drips");
    var ticketId = admin.post("/tickets", ticket).expect(201).id();
    var order = admin.post("/work-orders", Map.of("ticketId", ticketId)).expect(201).json();
    var id = order.at("/visits/0/id").asText();
    var engineer = World.own().get("engineer");
    admin
        .post(
            "/shifts",
            Map.of(
                "engineerId",
                engineer,
                "on",
                start.toString().substring(0, 10),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(SHIFT).toString(),
                "breakMinutes",
                0,
                "timeZone",
                "UTC"))
        .expect(201);
    act(
        id,
        "assign",
        Map.of("engineerId", engineer, "startsAt", start.plus(Duration.ofMinutes(20)).toString()));
    return new DoneVisit(id, ticketId, customerId, email);
  }

  private static String category() {
    if (categoryId.isEmpty()) {
      var fields =
          Map.of(
              "code", "RATED",
              "nameEn", "Small repair",
              "nameZh", "小修",
              "priority", "NORMAL",
              "serviceDurationMinutes", 30);
      categoryId = People.admin().post("/categories", fields).expect(201).id();
    }
    return categoryId;
  }

  private static void act(String visit, String name, Map<String, ?> body) {
    var admin = People.admin();
    var version = admin.get("/visits/" + visit).expect(200).json().path("version").asLong();
    admin
        .call("POST", "/visits/" + visit + "/" + name)
        .key(UUID.randomUUID().toString())
        .ifMatch(version)
        .json(body)
        .send()
        .expect(200);
  }
}
