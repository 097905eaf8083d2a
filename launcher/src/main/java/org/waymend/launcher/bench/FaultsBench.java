package org.waymend.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;
import org.waymend.launcher.system.RunningSystem;

/**
 * Writers create customers and tickets and attach files, and a dispatcher plans and publishes,
 * while the application and the database are killed in turns: in the middle of intake, of a search
 * for a plan and of its publication. At the end every acknowledged customer and ticket must exist
 * exactly once, every file be there, and every search have come to its end.
 */
public final class FaultsBench {

  private static final Duration CALM = Duration.ofSeconds(3); // of writing after a kill

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

  /**
   * Runs it.
   *
   * @param kills so many in each {@link Moment}
   * @param seed decides how deep in its moment each kill comes
   */
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
      var victims =
          new Victims(
              system,
              seed,
              progress,
              moment -> {
                requireRunning(running);
                return isUnderWay(moment, all, planner);
              });
      for (int round = 0; round < kills; round++) {
        for (var moment : Moment.values()) {
          victims.kill(moment, round % 2 == 0);
          Thread.sleep(CALM.toMillis());
        }
      }
      isOver.set(true);
      for (var each : running) {
        each.get();
      }
      progress.step("Counting");
      var customers = found("/customers", "name", prefix + " ");
      var tickets = found("/tickets", "subject", prefix + " ");
      return new FaultsResult(
          kills,
          victims.misses(),
          writers,
          all.stream().mapToInt(Writer::acknowledged).sum() + planner.acknowledged(),
          lostFiles(all)
              + planner.lost()
              + lost(all, Writer::customers, customers)
              + lost(all, Writer::tickets, tickets),
          doubled(customers) + doubled(tickets),
          clients.stream().mapToInt(PatientClient::retries).sum(),
          clients.stream().mapToInt(PatientClient::replays).sum(),
          victims.longestOutage().toSeconds(),
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    } catch (ExecutionException e) {
      throw gaveUp(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    } finally {
      isOver.set(true);
      pool.shutdownNow();
    }
  }

  /** Nobody gives up before the end. */
  private static void requireRunning(List<Future<?>> running) {
    for (var each : running) {
      if (each.isDone()) {
        try {
          each.get();
        } catch (ExecutionException e) {
          throw gaveUp(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new LauncherException("Interrupted", e);
        }
      }
    }
  }

  private static LauncherException gaveUp(ExecutionException e) {
    return new LauncherException("A client of the bench gave up: " + e.getCause(), e);
  }

  private static boolean isUnderWay(Moment moment, List<Writer> writers, Planner planner) {
    return switch (moment) {
      case INTAKE -> writers.stream().anyMatch(Writer::isSending);
      case SEARCH -> planner.isSearching();
      case PUBLICATION -> planner.isPublishing();
    };
  }

  /** How often each of our objects is there, by name. */
  private Map<String, Integer> found(String path, String nameField, String prefix) {
    var rest = new RestClient(system.address());
    rest.signIn(username, password).orFail("Signing in");
    var counts = new HashMap<String, Integer>();
    String pageToken = null;
    do {
      var page = rest.get(path + "?limit=200" + query(pageToken)).orFail("Listing " + path);
      for (var item : page.body().path("items")) {
        var name = item.path(nameField).asText();
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

  private static int lost(
      List<Writer> writers, Function<Writer, List<String>> names, Map<String, Integer> found) {
    return (int)
        writers.stream()
            .flatMap(writer -> names.apply(writer).stream())
            .filter(name -> !found.containsKey(name))
            .count();
  }

  private static int doubled(Map<String, Integer> found) {
    return (int) found.values().stream().filter(count -> count > 1).count();
  }

  private PatientClient client() {
    return new PatientClient(system.address(), username, password);
  }
}
