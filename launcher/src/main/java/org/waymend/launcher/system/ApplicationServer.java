package org.waymend.launcher.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;
import org.waymend.shared.schema.RunningProcess;

/** Payara Micro with the application in it, as a child process. */
public final class ApplicationServer {

  private static final Duration BOOT_LIMIT = Duration.ofMinutes(5);
  private static final Duration READY_LIMIT = Duration.ofMinutes(1); // after the boot is done
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

  private final DataFolder folder;
  private final ServerOptions options;
  private final Map<String, String> environment;
  private final Progress progress;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private volatile @Nullable Process process;
  private volatile boolean isStopping;

  /**
   * @param environment what the application gets to know, passwords included; nothing else that
   *     starts with {@code WAYMEND_} reaches it
   */
  ApplicationServer(
      DataFolder folder,
      ServerOptions options,
      Map<String, String> environment,
      Progress progress) {
    this.folder = folder;
    this.options = options;
    this.environment = environment;
    this.progress = progress;
  }

  /** Ends the one that a killed launcher left behind in this data folder. */
  static void stopOrphan(DataFolder folder, Progress progress) {
    try {
      var orphan = RunningProcess.read(folder.resolve("application.pid"));
      if (orphan.isPresent()) {
        progress.step("Stopping the application that an earlier run left behind");
        orphan.get().stop(STOP_LIMIT);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts and returns when the application answers that it is ready.
   *
   * @throws LauncherException with the cause if it does not come up; the process is gone then
   */
  public void start() {
    progress.step("Starting the application");
    try {
      var log = ServerLog.begin(folder.logs());
      var started = builder(log).start();
      process = started;
      RunningProcess.write(folder.resolve("application.pid"), started.toHandle());
      try {
        if (isStopping) {
          throw new LauncherException("Stopped before it was ready");
        }
        awaitReady(started, log);
      } catch (RuntimeException e) {
        endProcess();
        throw e;
      }
    } catch (IOException e) {
      throw new LauncherException("The application cannot be started: " + e, e);
    }
  }

  /** Waits until it is ready again, after the database was away. */
  public void awaitReady() {
    long limit = System.nanoTime() + READY_LIMIT.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > limit) {
        throw new LauncherException(
            "The application did not get ready again within " + READY_LIMIT.toSeconds() + " s");
      }
      pause();
    }
  }

  boolean isAlive() {
    var present = process;
    return present != null && present.isAlive();
  }

  /** Process id, also after it ended. */
  public long pid() {
    var present = process;
    if (present == null) {
      throw new IllegalStateException("The application was never started");
    }
    return present.pid();
  }

  /** Ends it as a crash would. */
  public void kill() {
    end(true, STOP_LIMIT);
  }

  void stop() {
    isStopping = true;
    endProcess();
  }

  private void endProcess() {
    if (!end(false, STOP_LIMIT)) {
      end(true, STOP_LIMIT);
    }
    try {
      Files.deleteIfExists(folder.resolve("application.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean end(boolean atOnce, Duration limit) {
    var present = process;
    if (present == null) {
      return true;
    }
    if (atOnce) {
      present.destroyForcibly();
    } else {
      present.destroy();
    }
    try {
      return present.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ProcessBuilder builder(ServerLog log) throws IOException {
    var temporary = folder.emptyTemporary("application");
    var command = new ArrayList<String>();
    var setsid = Path.of("/usr/bin/setsid");
    if (Files.isExecutable(setsid)) { // a session of its own: Ctrl-C is for the launcher, who asks
      command.add(setsid.toString());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx1g",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ThreadPriorityPolicy=1", // searches run at the lowest priority: nice 10
            "-XX:JavaPriority1_To_OSPriority=10",
            "-XX:CompilerThreadPriority=0", // else above everything, for root
            "-Djava.io.tmpdir=" + temporary,
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC"));
    var extra = System.getenv("WAYMEND_JAVA_OPTIONS");
    if (extra != null && !extra.isBlank()) {
      command.addAll(List.of(extra.strip().split(" +", -1)));
    }
    command.addAll(
        List.of(
            "-jar",
            options.payara().toString(),
            "--noHazelcast", // and never --nocluster, which opens port 6900 on all interfaces
            "--port",
            Integer.toString(options.port()),
            "--contextRoot",
            "/",
            "--prebootcommandfile",
            ServerFiles.preBoot(temporary, options.bind()).toString(),
            "--logProperties",
            ServerFiles.logging(temporary).toString(),
            "--deploy",
            options.war().toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("WAYMEND_"));
    builder.environment().putAll(environment);
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
    return builder;
  }

  private void awaitReady(Process started, ServerLog log) {
    long begin = System.nanoTime();
    long nextWord = begin + Duration.ofSeconds(10).toNanos();
    long limit = begin + BOOT_LIMIT.toNanos();
    boolean isBootDone = false;
    while (!isReady()) {
      if (!started.isAlive()) {
        throw new LauncherException(
            "The application ended while it started (exit code "
                + started.exitValue()
                + "): "
                + log.lastError().orElse("no error was logged").strip()
                + "\nLog: "
                + log.file());
      }
      log.deploymentFailure()
          .ifPresent(
              cause -> {
                throw new LauncherException(
                    "The deployment failed: " + cause + "\nLog: " + log.file());
              });
      long now = System.nanoTime();
      if (!isBootDone && log.isBootDone()) {
        isBootDone = true;
        limit = now + READY_LIMIT.toNanos();
      }
      if (now > limit) {
        throw new LauncherException(
            "The application did not become ready: "
                + log.lastError().orElse("no error was logged").strip()
                + "\nLog: "
                + log.file());
      }
      if (now > nextWord) {
        progress.step(isBootDone ? "Waiting until it is ready" : "Still starting the application");
        nextWord = now + Duration.ofSeconds(10).toNanos();
      }
      pause();
    }
  }

  boolean isReady() {
    var request =
        HttpRequest.newBuilder(URI.create(options.address() + "/api/v1/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted while the application started", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted while the application started", e);
    }
  }
}
