package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.schema.TestDatabase;

/** The process of Payara Micro on a database of its own, listening on 127.0.0.1 only. */
public final class RunningApplication {

  public static final String SETUP_TOKEN = "the-token-of-the-integration-tests";

  private static final Path FOLDER = Path.of("target/application").toAbsolutePath();
  private static final Path LOG = Path.of("target/application.log").toAbsolutePath();

  /** What production starts with, so that the tests see production's headers and limits. */
  private static final Path PRE_BOOT =
      Path.of("../launcher/src/main/resources/org/waymend/launcher/system/pre-boot.txt");

  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);

  private static @Nullable Process process;
  private static @Nullable URI address;
  private static @Nullable TestDatabase database;

  private RunningApplication() {}

  /** {@code http://127.0.0.1:port}, without a slash at the end. */
  public static URI address() {
    return Objects.requireNonNull(address, "the application has not been started");
  }

  /** Its database, for what cannot be reached over HTTP, such as letting time pass. */
  public static TestDatabase database() {
    return Objects.requireNonNull(database, "the application has not been started");
  }

  public static long pid() {
    return Objects.requireNonNull(process, "the application has not been started").pid();
  }

  static Path emptyFolder() throws IOException {
    if (Files.exists(FOLDER)) {
      try (var files = Files.walk(FOLDER)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(FOLDER);
  }

  static void start(Path war) throws IOException {
    var own = TestDatabase.create();
    int port = freePort();
    address = URI.create("http://127.0.0.1:" + port);
    database = own;
    var preBoot =
        Files.writeString(
            FOLDER.resolve("pre-boot.txt"),
            Files.readString(PRE_BOOT).replace("${bind}", "127.0.0.1"));
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a short life: compile little
                "-Djava.io.tmpdir=" + Files.createDirectories(FOLDER.resolve("tmp")),
                "-Duser.timezone=UTC",
                "-jar",
                Objects.requireNonNull(System.getenv("MICRO_JAR"), "MICRO_JAR is not set"),
                "--noHazelcast",
                "--port",
                Integer.toString(port),
                "--contextRoot",
                "/",
                "--prebootcommandfile",
                preBoot.toString(),
                "--deploy",
                war.toString()));
    var environment = builder.environment();
    environment.put("WAYMEND_DB_URL", own.url().forApplication());
    environment.put("WAYMEND_DB_USER", own.app().user());
    environment.put("WAYMEND_LOCAL_URL", address.toString());
    environment.put("WAYMEND_DB_PASSWORD", own.app().password());
    environment.put("WAYMEND_TRUSTED_PROXIES", "127.0.0.1"); // so that windows can be far apart
    environment.put("WAYMEND_FILES", FOLDER.resolve("files").toString());
    environment.put("WAYMEND_SETUP_TOKEN", SETUP_TOKEN);
    environment.put("WAYMEND_MAILBOX_POLL_SECONDS", "2");
    environment.put(
        "WAYMEND_SECRET_KEY",
        Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8)));
    builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).directory(FOLDER.toFile());
    var started = builder.start();
    process = started;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly, "stop-payara"));
    awaitReady(started);
  }

  /** Asks it to end, and insists after a while. */
  static void stop() throws IOException {
    var running = process;
    if (running == null) {
      return;
    }
    try {
      running.destroy();
      if (!running.waitFor(20, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
        throw new IOException("Payara Micro did not end within 20 s; see " + LOG);
      }
      requireLeasesGivenBack();
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      process = null;
    }
  }

  /** Another node must not have to wait for them to run out. */
  private static void requireLeasesGivenBack() throws IOException {
    try (var connection = database().connect();
        var statement = connection.createStatement();
        var held = statement.executeQuery("SELECT name FROM lease WHERE holder IS NOT NULL")) {
      if (held.next()) {
        throw new IOException("It ended and still holds the lease " + held.getString(1));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void awaitReady(Process started) throws IOException {
    var http = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(address().resolve("/api/v1/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long limit = System.nanoTime() + BOOT_LIMIT.toNanos();
    while (!isReady(http, request)) {
      if (!started.isAlive() || hasFailed() || System.nanoTime() > limit) {
        started.destroyForcibly();
        throw new IllegalStateException("The application did not get ready; see " + LOG);
      }
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest request) {
    try {
      Thread.sleep(200);
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasFailed() throws IOException {
    return Files.readString(LOG).contains("Exception while loading the app");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
