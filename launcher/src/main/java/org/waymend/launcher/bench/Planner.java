package org.waymend.launcher.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.waymend.launcher.system.RestClient;

/**
 * A dispatcher who plans the same day again and again and publishes every plan, while the server is
 * killed under the search and under the publication.
 */
final class Planner implements Runnable {
  private static final int VISITS = 6;
  private static final int SEARCH_SECONDS = 3;

  private final PatientClient client;
  private final String prefix;
  private final LocalDate on;
  private final BooleanSupplier isOver;
  private final List<String> runs = new ArrayList<>();
  private volatile boolean isSearching;
  private volatile boolean isPublishing;
  private int lost;

  Planner(PatientClient client, String prefix, BooleanSupplier isOver) {
    this.client = client;
    this.prefix = prefix;
    this.on = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    this.isOver = isOver;
  }

  @Override
  public void run() {
    prepare();
    do {
      var run = create("/dispatch-runs", Map.of("on", on.toString(), "seconds", SEARCH_SECONDS));
      runs.add(run);
      if (awaitEnd(run).equals("COMPLETED")) {
        var publish = "/dispatch-runs/" + run + "/publish";
        isPublishing = true;
        client.confirmed((rest, key) -> rest.post(publish, key, Map.of()));
        isPublishing = false;
      } else {
        lost++;
      }
    } while (!isOver.getAsBoolean());
    var board = client.confirmed((rest, key) -> rest.get("/dispatch-board?on=" + on)).body();
    lost += VISITS - board.path("visits").size();
  }

  /** One engineer, one day, some visits; no parts and no skills. */
  private void prepare() {
    var code = prefix.replaceAll("[^A-Za-z0-9]", "-").toUpperCase(java.util.Locale.ROOT);
    var category =
        create(
            "/categories",
            Map.of(
                "code", code,
                "nameEn", prefix,
                "nameZh", prefix,
                "priority", "NORMAL",
                "serviceDurationMinutes", 30));
    var home = Map.of("latitude", 40.75, "longitude", -73.98, "address", "");
    var engineer =
        create(
            "/engineers",
            Map.of(
                "number", code,
                "name", prefix,
                "homeBase", home,
                "skills", List.of(),
                "territoryIds", List.of()));
    create(
        "/shifts",
        Map.of(
            "engineerId",
            engineer,
            "on",
            on.toString(),
            "startsAt",
            on + "T08:00:00Z",
            "endsAt",
            on + "T17:00:00Z",
            "breakMinutes",
            0,
            "timeZone",
            "UTC"));
    for (int i = 1; i <= VISITS; i++) {
      order(category, i);
    }
  }

  private void order(String category, int number) {
    var name = prefix + " visit " + number;
    var customer = create("/customers", Map.of("name", name, "kind", "PERSON", "language", "en"));
    var site =
        create(
            "/sites",
            Map.of(
                "customerId",
                customer,
                "name",
                name,
                "addressLine",
                "1 Bench Street",
                "country",
                "US",
                "latitude",
                40.74 + number / 500.0,
                "longitude",
                -73.99,
                "timeZone",
                "UTC"));
    var ticket =
        create("/tickets", Map.of("siteId", site, "categoryId", category, "subject", name));
    create("/work-orders", Map.of("ticketId", ticket));
  }

  private String create(String path, Map<String, Object> body) {
    return client.confirmed((rest, key) -> rest.post(path, key, body)).body().path("id").asText();
  }

  /** The search goes on though its node dies. */
  private String awaitEnd(String run) {
    while (true) {
      RestClient.Answer answer = client.confirmed((rest, key) -> rest.get("/dispatch-runs/" + run));
      var status = answer.body().path("status").asText();
      isSearching = status.equals("RUNNING");
      if (!isSearching && !status.equals("QUEUED")) {
        return status;
      }
      PatientClient.pause();
    }
  }

  /** A search was under way when last asked about. */
  boolean isSearching() {
    return isSearching;
  }

  /** A publication was sent and is not confirmed yet. */
  boolean isPublishing() {
    return isPublishing;
  }

  /** Runs that the server confirmed. */
  int acknowledged() {
    return runs.size();
  }

  /** Of those, how many did not come to their end; and visits that nobody has in the end. */
  int lost() {
    return lost;
  }
}
