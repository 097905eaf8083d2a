package org.waymend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server that answers as ours does. */
class PlanExportTest {
  @TempDir Path temporary;
  private final Map<String, String> answers = new HashMap<>();
  private HttpServer server;
  private Path out;
  private Path password;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          var path = call.getRequestURI().toString().replaceFirst("^/api/v1", "");
          var body = answers.getOrDefault(path, "{\"detail\":\"There is no " + path + "\"}");
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    server.start();
    out = temporary.resolve("plan.json");
    password = Files.writeString(temporary.resolve("password"), "secret\n");
    answers.put("/session", "{\"csrfToken\":\"t\"}");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_newest_published_plan_is_written_as_it_is() throws IOException {
    answers.put(
        "/dispatch-runs?on=2026-11-23&limit=200",
        """
        {"items":[
          {"id":"a","status":"COMPLETED","publishedAt":null,"endedAt":"2026-11-22T12:00:00Z"},
          {"id":"b","status":"COMPLETED","publishedAt":"2026-11-22T10:00:00Z","endedAt":"2026-11-22T09:00:00Z",
           "visits":309,"planned":300},
          {"id":"c","status":"COMPLETED","publishedAt":"2026-11-22T09:30:00.5Z","endedAt":"2026-11-22T09:00:00Z"}]}""");
    answers.put("/dispatch-runs/b/document", "{\"format\": 1.0}");
    assertThat(export("--day", "2026-11-23")).isZero();
    assertThat(out).hasContent("{\"format\": 1.0}");
  }

  @Test
  void without_a_published_one_the_newest_that_is_complete_will_do() throws IOException {
    answers.put(
        "/dispatch-runs?on=2026-11-23&limit=200",
        """
        {"items":[
          {"id":"a","status":"CANCELLED","publishedAt":null,"endedAt":"2026-11-22T13:00:00Z"},
          {"id":"b","status":"COMPLETED","publishedAt":null,"endedAt":"2026-11-22T12:00:00Z"}]}""");
    answers.put("/dispatch-runs/b/document", "{}");
    assertThat(export("--day", "2026-11-23")).isZero();
    assertThat(out).hasContent("{}");
  }

  @Test
  void what_is_wrong_is_said_in_words() {
    answers.put("/dispatch-runs?on=2026-11-23&limit=200", "{\"items\":[]}");
    assertThat(errors("--day", "2026-11-23")).contains("There is no complete plan of 2026-11-23");
    assertThat(errors("--day", "tomorrow")).contains("tomorrow");
    answers.remove("/session");
    assertThat(errors("--day", "2026-11-23")).contains("Signing in as ann failed (404)");
    server.stop(0);
    assertThat(errors("--day", "2026-11-23")).contains("Nothing answers at");
    assertThat(out).doesNotExist();
  }

  private int export(String... more) {
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    var arguments =
        new java.util.ArrayList<>(
            java.util.List.of(
                "plan",
                "export",
                "--url",
                address,
                "--user",
                "ann",
                "--password-file",
                password.toString(),
                "--out",
                out.toString()));
    arguments.addAll(java.util.List.of(more));
    return Main.run(arguments.toArray(String[]::new));
  }

  private String errors(String... more) {
    var before = System.err;
    var caught = new ByteArrayOutputStream();
    System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      assertThat(export(more)).isNotZero();
    } finally {
      System.setErr(before);
    }
    return caught.toString(StandardCharsets.UTF_8);
  }
}
