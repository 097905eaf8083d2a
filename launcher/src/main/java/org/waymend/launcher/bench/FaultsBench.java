package org.waymend.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;
import org.waymend.launcher.system.RunningSystem;

/**
 * Writers create customers and attach files while the application and the database are killed in
 * turns. At the end every acknowledged customer must exist exactly once, and every file be there.
 */
public final class FaultsBench {

  private static final Duration CALM = Duration.ofSeconds(3); // of writing between two kills
  private static final int MORE_CALM_MILLIS = 3000;

  private final RunningSystem system;
  private final String username;
  private final String password;
  private final Progress progress;

  public FaultsBench(RunningSystem system, String username, String password, Progress progress) {
    this.system = system;
    this.username = username;
    this.password = password;
    this.progress = progress;
  }

  /** Runs it; the seed decides how long each calm lasts. */
  public FaultsResult run(int kills, int writers, long seed) {
    long begin = System.nanoTime();
    var isOver = new AtomicBoolean();
    var prefix = "Bench " + Long.toHexString(begin);
    var pool = Executors.newFixedThreadPool(writers);
    try {
      var all = new ArrayList<Writer>();
      var running = new ArrayList<Future<?>>();
      for (int number = 1; number <= writers; number++) {
        var writer =
            new Writer(system.address(), username, password, prefix + " " + number, isOver::get);
        all.add(writer);
        running.add(pool.submit(writer));
      }
      var longestOutage = killInTurns(kills, new Random(seed));
      isOver.set(true);
      for (var each : running) {
        each.get();
      }
      progress.step("Counting");
      return result(all, found(prefix), lostFiles(all), kills, longestOutage, begin);
    } catch (ExecutionException e) {
      throw new LauncherException("A writer gave up: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    } finally {
      isOver.set(true);
      pool.shutdownNow();
    }
  }

  private Duration killInTurns(int kills, Random random) throws InterruptedException {
    var longest = Duration.ZERO;
    for (int kill = 1; kill <= kills; kill++) {
      Thread.sleep(CALM.toMillis() + random.nextInt(MORE_CALM_MILLIS));
      boolean isApplication = kill % 2 == 1;
      progress.step(
          "Kill "
              + kill
              + " of "
              + kills
              + ": the "
              + (isApplication ? "application" : "database"));
      long begin = System.nanoTime();
      if (isApplication) {
        system.application().kill();
        system.application().start();
      } else {
        system.database().kill();
        system.database().restart();
        system.application().awaitReady();
      }
      var outage = Duration.ofNanos(System.nanoTime() - begin);
      longest = outage.compareTo(longest) > 0 ? outage : longest;
    }
    Thread.sleep(CALM.toMillis());
    return longest;
  }

  /** How often each of our customers is there, by name. */
  private Map<String, Integer> found(String prefix) {
    var rest = new RestClient(system.address());
    rest.signIn(username, password).orFail("Signing in");
    var counts = new HashMap<String, Integer>();
    String pageToken = null;
    do {
      var page = rest.get("/customers?sort=number&limit=200" + query(pageToken));
      page.orFail("Listing the customers");
      for (var customer : page.body().path("items")) {
        var name = customer.path("name").asText();
        if (name.startsWith(prefix)) {
          counts.merge(name, 1, Integer::sum);
        }
      }
      pageToken = page.body().path("nextPageToken").asText(null);
    } while (pageToken != null && !pageToken.equals("null"));
    return counts;
  }

  /** How many files can't be read again. */
  private int lostFiles(List<Writer> writers) {
    var rest = new RestClient(system.address());
    rest.signIn(username, password).orFail("Signing in");
    return (int)
        writers.stream()
            .flatMap(writer -> writer.files().stream())
            .filter(path -> !rest.get(path).isOk())
            .count();
  }

  private static String query(@Nullable String pageToken) {
    return pageToken == null ? "" : "&pageToken=" + RestClient.encoded(pageToken);
  }

  private static FaultsResult result(
      List<Writer> writers,
      Map<String, Integer> found,
      int lostFiles,
      int kills,
      Duration longestOutage,
      long begin) {
    var acknowledged = writers.stream().flatMap(writer -> writer.acknowledged().stream()).toList();
    return new FaultsResult(
        kills,
        writers.size(),
        acknowledged.size() + writers.stream().mapToInt(writer -> writer.files().size()).sum(),
        lostFiles + (int) acknowledged.stream().filter(name -> !found.containsKey(name)).count(),
        (int) found.values().stream().filter(count -> count > 1).count(),
        writers.stream().mapToInt(Writer::retries).sum(),
        writers.stream().mapToInt(Writer::replays).sum(),
        longestOutage.toSeconds(),
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }
}
