package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.shared.json.Json;
import org.waymend.suite.Api;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;
import org.waymend.suite.World;

/** The live board on the running application: who gets in, and what is told. */
class BoardSocketIT extends Application {
  /** A screen that keeps what it is told; a closed line is told as {@code closed <code>}. */
  private static final class Screen implements WebSocket.Listener {
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        told.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      told.add("closed " + code);
      return null;
    }

    String next() throws InterruptedException {
      var message = told.poll(10, TimeUnit.SECONDS);
      return message == null ? "nothing" : message;
    }
  }

  private static Screen open(@Nullable Api who, String query, @Nullable String origin) {
    var screen = new Screen();
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (who != null) {
      builder.header("Cookie", "__Host-waymend-session=" + who.sessionSecret());
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    var address = RunningApplication.address();
    builder
        .buildAsync(
            URI.create("ws://" + address.getAuthority() + "/live/dispatch-board" + query), screen)
        .join();
    return screen;
  }

  private static long sequence() {
    return People.of(Role.DISPATCHER)
        .get("/dispatch-board?on=2026-11-23")
        .expect(200)
        .json()
        .path("sequence")
        .asLong();
  }

  @Test
  void nobody_without_the_right_gets_in() throws Exception {
    assertThat(open(null, "?after=0", null).next()).isEqualTo("closed 1008");
    assertThat(open(People.of(Role.ENGINEER), "?after=0", null).next()).isEqualTo("closed 1008");
    assertThat(open(People.of(Role.DISPATCHER), "?after=0", "https://evil.example").next())
        .isEqualTo("closed 1008");
  }

  @Test
  void a_change_is_told_at_once_and_a_screen_that_was_away_catches_up() throws Exception {
    var dispatcher = People.of(Role.DISPATCHER);
    long before = sequence();
    var screen = open(dispatcher, "?after=" + before, RunningApplication.address().toString());
    var id = World.own().get("visit");
    var visit = dispatcher.get("/visits/" + id).expect(200).json();
    boolean isPinned = visit.path("isPinned").asBoolean();
    dispatcher
        .call("POST", "/visits/" + id + (isPinned ? "/unpin" : "/pin"))
        .ifMatch(visit.path("version").asLong())
        .json(Map.of())
        .send()
        .expect(200);
    var told = Json.MAPPER.readTree(screen.next());
    assertThat(told.path("sequence").asLong()).isGreaterThan(before);
    assertThat(pinned(told, id)).isEqualTo(!isPinned);
    var late = open(dispatcher, "?after=" + before, null);
    assertThat(pinned(Json.MAPPER.readTree(late.next()), id)).isEqualTo(!isPinned);
    assertThat(open(dispatcher, "?after=999999999", null).next()).isEqualTo("{\"reload\":true}");
  }

  private static boolean pinned(JsonNode told, @Nullable String id) {
    for (var visit : told.path("visits")) {
      if (visit.path("id").asText().equals(id)) {
        return visit.path("isPinned").asBoolean();
      }
    }
    throw new AssertionError("Not told of " + id + ": " + told);
  }
}
