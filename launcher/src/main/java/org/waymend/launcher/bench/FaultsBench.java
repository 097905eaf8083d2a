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
 * Writers create customers and attach files, and a dispatcher plans and publishes, while the
 * application and the database are killed in turns. At the end every acknowledged customer must
 * exist exactly once, every file be there, and every search for a plan have come to its end.
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
    var pool = Executors.newFixedThreadPool(writers + 1);
    try {
      var all = new ArrayList<Writer>();
      var clients = new ArrayList<PatientClient>(List.of(client()));
      var running = new ArrayList<Future<?>>();
      var planner = new Planner(clients.get(0), prefix, isOver::get);
      running.add(pool.submit(planner));
      for (int number = 1; number <= writers; number++) {
        var client = client();
        clients.add(client);
        var writer = new Writer(client, prefix + " " + number, isOver::get);
        all.add(writer);
        running.add(pool.submit(writer));
      }
      var longestOutage = killInTurns(kills, new Random(seed));
      isOver.set(true);
      for (var each : running) {
        each.get();
      }
      progress.step("Counting");
      var found = found(prefix + " ");
      int lost = lostFiles(all) + planner.lost() + lost(all, found);
      return new FaultsResult(
          kills,
          writers,
          acknowledged(all) + planner.acknowledged(),
          lost,
          (int) found.values().stream().filter(count -> count > 1).count(),
          clients.stream().mapToInt(PatientClient::retries).sum(),
          clients.stream().mapToInt(PatientClient::replays).sum(),
          longestOutage.toSeconds(),
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
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

  private static int acknowledged(List<Writer> writers) {
    return writers.stream()
        .mapToInt(writer -> writer.acknowledged().size() + writer.files().size())
        .sum();
  }

  private static int lost(List<Writer> writers, Map<String, Integer> found) {
    return (int)
        writers.stream()
            .flatMap(writer -> writer.acknowledged().stream())
            .filter(name -> !found.containsKey(name))
            .count();
  }

  private PatientClient client() {
    return new PatientClient(system.address(), username, password);
  }
}
