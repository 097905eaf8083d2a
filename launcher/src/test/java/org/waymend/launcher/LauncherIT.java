package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.shared.schema.EmbeddedDatabase;

/** One story on one data folder, since every start of the application costs seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

  @TempDir static Path temporary; // below the system's temporary folder, and with a space below

  private static Path data;
  private static Path good;
  private static Path bad;
  private static int port;
  private static LauncherProcess running;
  private static final List<ProcessHandle> CHILDREN = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(LauncherProcess.mariaDbProgram().getParent());
    data = temporary.resolve("data folder");
    good = TinyWar.good(temporary);
    bad = TinyWar.bad(temporary);
    port = freePort();
    running = demo(good, data, port).until("Ctrl-C stops it");
    remember(running);
  }

  @AfterAll
  static void endWhatATestLeft() {
    CHILDREN.forEach(ProcessHandle::destroyForcibly);
    running.process().destroyForcibly();
  }

  @Test
  @Order(1)
  void it_listens_on_this_machine_only_and_nowhere_else() throws Exception {
    assertThat(ListeningSockets.of(pid("application"))).containsExactly("127.0.0.1:" + port);
    assertThat(ListeningSockets.of(pid("database")))
        .containsExactly("127.0.0.1:" + EmbeddedDatabase.find(data).orElseThrow().port());
    assertThat(ListeningSockets.of(running.process().pid())).isEmpty();
  }

  @Test
  @Order(1)
  void it_does_not_name_its_server() throws Exception {
    var answer = get("/api/v1/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  @Order(1)
  void a_used_port_is_one_clear_line() throws Exception {
    var second = demo(good, temporary.resolve("other"), port);
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output().lines())
        .singleElement()
        .asString()
        .contains("Cannot listen on 127.0.0.1 port " + port)
        .contains("--port " + (port + 1));
    assertThat(temporary.resolve("other/database")).doesNotExist();
  }

  @Test
  @Order(1)
  void a_used_data_folder_is_one_clear_line() throws Exception {
    var second = demo(good, data, freePort());
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output()).contains("runs already on the data folder").hasLineCount(1);
  }

  @Test
  @Order(1)
  void a_folder_that_is_no_city_is_one_clear_line() throws Exception {
    var other = temporary.resolve("of-no-city");
    var city = Files.createDirectories(temporary.resolve("city"));
    var refused =
        LauncherProcess.start(
            good, List.of(), "demo", "--city", city.toString(), "--data", other.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("There is no file", "roads.osm.pbf").hasLineCount(1);
    assertThat(other).doesNotExist();
  }

  @Test
  @Order(1)
  void verify_says_what_it_cannot_check() throws Exception {
    var verify = LauncherProcess.start(good, List.of(), "verify", "--data", data.toString());
    verify.exitCode();
    assertThat(verify.output()).contains("INV2").contains("INV3");
  }

  @Test
  @Order(2)
  void a_killed_application_is_started_again() throws Exception {
    ProcessHandle.of(pid("application")).orElseThrow().destroyForcibly();
    running.until("The application ended unexpectedly");
    awaitHealth();
    remember(running);
  }

  @Test
  @Order(3)
  void a_killed_database_is_started_again() throws Exception {
    ProcessHandle.of(pid("database")).orElseThrow().destroyForcibly();
    running.until("The database ended unexpectedly");
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (EmbeddedDatabase.find(data).isEmpty() && System.nanoTime() < limit) {
      Thread.sleep(100);
    }
    assertThat(EmbeddedDatabase.find(data)).isPresent();
    remember(running);
  }

  @Test
  @Order(4)
  void sigterm_stops_everything_and_counts_as_success() throws Exception {
    running.process().destroy();
    assertThat(running.exitCode()).isZero();
    assertThat(running.output()).contains("Stopped");
    assertThat(CHILDREN).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  @Order(5)
  void it_starts_again_on_the_same_data_in_seconds() throws Exception {
    long begin = System.nanoTime();
    running = demo(good, data, port).until("Ctrl-C stops it");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
    assertThat(running.output()).doesNotContain("Creating the database").doesNotContain("Ran ");
    remember(running);
  }

  @Test
  @Order(6)
  void orphans_are_stopped_and_a_failed_deployment_names_its_cause() throws Exception {
    running.process().destroyForcibly().waitFor();
    assertThat(CHILDREN).filteredOn(ProcessHandle::isAlive).hasSize(2);
    var failed = demo(bad, data, port);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output())
        .contains("an earlier run left behind")
        .contains("The deployment failed")
        .contains("org.example.NoSuchListener");
    assertThat(CHILDREN).noneMatch(ProcessHandle::isAlive);
    assertThat(data.resolve("application.pid")).doesNotExist();
    assertThat(EmbeddedDatabase.find(data)).isEmpty();
  }

  @Test
  @Order(7)
  void a_failed_migration_names_itself_the_cause_and_the_way_back() throws Exception {
    var classes = Files.createDirectories(temporary.resolve("classes/db/migration"));
    Files.writeString(
        classes.resolve("V99991231235959__test__broken.sql"), "CREATE TABLE broken (id NONSENSE);");
    var failed =
        LauncherProcess.start(
            good,
            List.of(temporary.resolve("classes")),
            "demo",
            "--empty",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output())
        .contains("V99991231235959__test__broken.sql")
        .contains("NONSENSE")
        .contains("The way back");
    assertThat(EmbeddedDatabase.find(data)).isEmpty();
  }

  private static LauncherProcess demo(Path war, Path data, int port) throws IOException {
    return LauncherProcess.start(
        war,
        List.of(),
        "demo",
        "--empty",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  private static void remember(LauncherProcess launcher) {
    launcher.process().descendants().forEach(CHILDREN::add);
  }

  private static long pid(String part) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve(part + ".pid")).get(0));
  }

  private static void awaitHealth() throws Exception {
    long limit = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < limit) {
      try {
        if (get("/api/v1/health/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("The application did not come back");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
