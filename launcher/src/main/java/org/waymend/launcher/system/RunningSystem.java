package org.waymend.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;
import org.waymend.shared.schema.Schema;

/** Database and application together: started in order, kept up, stopped in the opposite order. */
public final class RunningSystem implements AutoCloseable {

  private static final int MAX_RESTARTS = 5;
  private static final Duration RESTART_PERIOD = Duration.ofMinutes(10);
  private static final Duration WATCH_EVERY = Duration.ofMillis(500);

  private final DataFolder folder;
  private final ServerOptions options;
  private final Function<DataFolder, Database> startDatabase;
  private final Map<String, String> environment;
  private final Progress progress;
  private final Deque<Long> restarts = new ArrayDeque<>();
  private volatile @Nullable Database database;
  private volatile @Nullable ApplicationServer application;
  private volatile boolean isStopping;

  /**
   * @param folder owned by the caller, who closes it after this
   * @param environment what the operator set, of which the application gets what it needs
   */
  public RunningSystem(
      DataFolder folder,
      ServerOptions options,
      Function<DataFolder, Database> startDatabase,
      Map<String, String> environment,
      Progress progress) {
    this.folder = folder;
    this.options = options;
    this.startDatabase = startDatabase;
    this.environment = Map.copyOf(environment);
    this.progress = progress;
  }

  /**
   * Starts everything and returns when the application is ready. If it throws, close it: a part may
   * run.
   *
   * @throws LauncherException with the cause
   */
  public synchronized void start() {
    ApplicationServer.stopOrphan(folder, progress);
    refuseUsedPort(options);
    var started = startDatabase.apply(folder);
    database = started;
    refuseWhenStopping();
    progress.step("Bringing the database schema up to date");
    int applied = new Schema(started.url(), started.owner(), started.app()).migrate();
    if (applied > 0) {
      progress.step("Ran " + applied + " migrations");
    }
    refuseWhenStopping();
    var server = new ApplicationServer(folder, options, applicationEnvironment(started), progress);
    application = server;
    server.start();
    folder.write("address", options.address());
  }

  private void refuseWhenStopping() {
    if (isStopping) {
      throw new LauncherException("Stopped before it was ready");
    }
  }

  public String address() {
    return options.address();
  }

  /** True from the moment that a stop was asked for. */
  public boolean isStopping() {
    return isStopping;
  }

  public Database database() {
    return started(database);
  }

  public ApplicationServer application() {
    return started(application);
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("Not started");
    }
    return part;
  }

  /**
   * Starts again what ended by itself, until this thread is interrupted or the system is closed.
   *
   * @throws LauncherException if that happens too often
   */
  public void keepUp() {
    while (!isStopping) {
      if (!database().isAlive()) {
        restart("The database ended unexpectedly; starting it again", database()::restart);
      }
      if (!application().isAlive()) {
        restart("The application ended unexpectedly; starting it again", application()::start);
      }
      try {
        Thread.sleep(WATCH_EVERY.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void restart(String text, Runnable start) {
    if (isStopping) {
      return;
    }
    long now = System.nanoTime();
    restarts.removeIf(at -> now - at > RESTART_PERIOD.toNanos());
    if (restarts.size() == MAX_RESTARTS) {
      throw new LauncherException(text + ": not again, it ended " + MAX_RESTARTS + " times before");
    }
    restarts.add(now);
    progress.step(text);
    start.run();
  }

  /** Stops the application, then the database. */
  @Override
  public void close() {
    isStopping = true;
    stopApplication(); // also ends a start that is under way, which then fails and lets us in
    synchronized (this) {
      stopApplication();
      var server = database;
      if (server != null) {
        server.close();
      }
    }
    try {
      Files.deleteIfExists(folder.resolve("address"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopApplication() {
    var server = application;
    if (server != null) {
      server.stop();
    }
  }

  private Map<String, String> applicationEnvironment(Database database) {
    var result = new LinkedHashMap<String, String>();
    result.put("WAYMEND_DB_URL", database.url().forApplication());
    result.put("WAYMEND_DB_USER", database.app().user());
    result.put("WAYMEND_DB_PASSWORD", database.app().password());
    result.put(
        "WAYMEND_SETUP_TOKEN",
        environment.getOrDefault("WAYMEND_SETUP_TOKEN", folder.secret("setup-token")));
    result.put(
        "WAYMEND_SECRET_KEY",
        environment.getOrDefault("WAYMEND_SECRET_KEY", folder.secretKey("secret-key")));
    result.put(
        "WAYMEND_FILES",
        environment.getOrDefault("WAYMEND_FILES", folder.resolve("files").toString()));
    for (var name :
        new String[] {
          "WAYMEND_PUBLIC_URL",
          "WAYMEND_TODAY",
          "WAYMEND_TRUSTED_PROXIES",
          "WAYMEND_MAILBOX_POLL_SECONDS",
          "WAYMEND_ROAD_THREADS",
          "WAYMEND_ROAD_CACHED_PLACES",
          "WAYMEND_SOLVE_RUNS",
          "WAYMEND_SOLVE_THREADS",
          "WAYMEND_SOLVE_MOST_VISITS",
          "WAYMEND_SOLVE_MOST_SHIFTS",
          "WAYMEND_FREEZE_MINUTES"
        }) {
      if (environment.containsKey(name)) {
        result.put(name, environment.getOrDefault(name, ""));
      }
    }
    result.put("WAYMEND_LOCAL_URL", options.address());
    result.put(
        "WAYMEND_MAPS",
        environment.getOrDefault("WAYMEND_MAPS", folder.resolve("maps").toString()));
    result.put(
        "WAYMEND_MAP_CACHE",
        environment.getOrDefault(
            "WAYMEND_MAP_CACHE", folder.resolve("maps").resolve("cache").toString()));
    var map = options.map();
    if (map != null && Files.isRegularFile(map)) {
      result.put("WAYMEND_MAP", map.toString());
    } else if (environment.containsKey("WAYMEND_MAP")) {
      result.put("WAYMEND_MAP", environment.getOrDefault("WAYMEND_MAP", ""));
    }
    var today = options.today();
    if (today != null) {
      result.put("WAYMEND_TODAY", today.toString());
    }
    return result;
  }

  private static void refuseUsedPort(ServerOptions options) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.bind()), options.port()));
    } catch (UnknownHostException e) {
      throw new LauncherException("There is no address " + options.bind() + " to bind to", e);
    } catch (IOException e) {
      throw new LauncherException(
          "Cannot listen on "
              + options.bind()
              + " port "
              + options.port()
              + " ("
              + e.getMessage()
              + "); choose another: --port "
              + (options.port() + 1),
          e);
    }
  }
}
