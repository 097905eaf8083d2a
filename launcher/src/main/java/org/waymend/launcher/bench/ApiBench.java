package org.waymend.launcher.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;

/**
 * One person's calls of the REST interface while nothing is planned, and again while a plan of the
 * day is searched for. A call follows the other at once, as a browser's calls do when a page opens.
 */
public final class ApiBench {
  private static final int WARM_UP = 30;
  private static final int PARTS = 6;

  private final RestClient rest;
  private final LocalDate on;
  private final Progress progress;
  private final String ticketSite;
  private final String ticketCategory;

  /** Milliseconds of each call, by what was called. */
  private record Latencies(Map<String, List<Double>> calls) {
    void add(String name, double millis) {
      calls.computeIfAbsent(name, key -> new ArrayList<>()).add(millis);
    }

    /** So many of the calls took no longer. */
    double at(String name, double share) {
      var sorted = calls.getOrDefault(name, List.of()).stream().sorted().toList();
      return sorted.isEmpty()
          ? Double.NaN
          : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    int count(String name) {
      return calls.getOrDefault(name, List.of()).size();
    }
  }

  /**
   * @param rest signed in as somebody who may do all this
   * @param on the day that is planned
   */
  public ApiBench(RestClient rest, LocalDate on, Progress progress) {
    this.rest = rest;
    this.on = on;
    this.progress = progress;
    ticketSite = first("/sites");
    ticketCategory = first("/categories");
  }

  private String first(String path) {
    return rest.get(path + "?limit=1").orFail("Reading " + path).body().at("/items/0/id").asText();
  }

  /**
   * Measures, plans, and measures meanwhile; in turns, so that a machine that others keep busy now
   * and then is as busy for both.
   *
   * @param search of all parts together, for each of the two
   * @return a table, to be pasted into docs/benchmarks.md
   */
  public String run(Duration search) {
    progress.step("Warming up");
    var ignored = new Latencies(new LinkedHashMap<>());
    for (int i = 0; i < WARM_UP; i++) {
      round(ignored);
    }
    var idle = new Latencies(new LinkedHashMap<>());
    var busy = new Latencies(new LinkedHashMap<>());
    var part = search.dividedBy(PARTS);
    for (int i = 1; i <= PARTS; i++) {
      progress.step("Calls without and with a search, " + i + " of " + PARTS);
      long end = System.nanoTime() + part.toNanos();
      while (System.nanoTime() < end) {
        round(idle);
      }
      var run = start(part);
      while (isRunning(run)) {
        round(busy);
      }
    }
    return table(idle, busy);
  }

  private String start(Duration search) {
    var body = Map.of("on", on.toString(), "seconds", search.toSeconds());
    var run =
        rest.post("/dispatch-runs", UUID.randomUUID().toString(), body).orFail("Planning the day");
    var id = run.body().path("id").asText();
    while (status(id).equals("QUEUED")) {
      pause();
    }
    return id;
  }

  private boolean isRunning(String run) {
    var status = status(run);
    if (status.equals("FAILED")) {
      throw new LauncherException("The run failed");
    }
    return status.equals("RUNNING");
  }

  private String status(String run) {
    return rest.get("/dispatch-runs/" + run)
        .orFail("Asking for the run")
        .body()
        .path("status")
        .asText();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }

  private void round(Latencies latencies) {
    time(latencies, "read the board", () -> rest.get("/dispatch-board?on=" + on));
    time(
        latencies,
        "create a ticket",
        () ->
            rest.post(
                "/tickets",
                UUID.randomUUID().toString(),
                Map.of("siteId", ticketSite, "categoryId", ticketCategory, "subject", "Bench")));
    time(latencies, "list 50 visits", () -> rest.get("/visits?limit=50"));
  }

  /** One call of the interface. */
  private interface Call {
    RestClient.Answer send();
  }

  private static void time(Latencies latencies, String name, Call call) {
    long begin = System.nanoTime();
    call.send().orFail("To " + name);
    latencies.add(name, (System.nanoTime() - begin) / 1e6);
  }

  private static String table(Latencies idle, Latencies busy) {
    var table =
        new StringBuilder(
            "| call | idle: calls | median ms | 95 % ms | searching: calls | median ms | 95 % ms |"
                + " ratio of medians | of 95 % |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (var name : idle.calls.keySet()) {
      table.append(
          "| %s | %d | %.0f | %.0f | %d | %.0f | %.0f | %.2f | %.2f |%n"
              .formatted(
                  name,
                  idle.count(name),
                  idle.at(name, 0.5),
                  idle.at(name, 0.95),
                  busy.count(name),
                  busy.at(name, 0.5),
                  busy.at(name, 0.95),
                  busy.at(name, 0.5) / idle.at(name, 0.5),
                  busy.at(name, 0.95) / idle.at(name, 0.95)));
    }
    return table.toString();
  }
}
