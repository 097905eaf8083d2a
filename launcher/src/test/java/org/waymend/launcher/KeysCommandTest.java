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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server that answers as ours does. */
class KeysCommandTest {
  @TempDir Path temporary;
  private final List<String> rotations = new ArrayList<>();
  private HttpServer server;
  private Path password;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean isRotation = call.getRequestURI().getPath().endsWith("/signing-keys/rotate");
          if (isRotation) {
            rotations.add(body);
          }
          boolean isKnown = !body.contains("NONSENSE");
          var answer = isKnown ? answer(isRotation) : "{\"detail\":\"No such purpose\"}";
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(isKnown ? 200 : 400, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    server.start();
    password = Files.writeString(temporary.resolve("password"), "secret\n");
  }

  private static String answer(boolean isRotation) {
    return isRotation
        ? """
          {"items":[{"purpose":"RATING_QR","number":2,"isSigning":true},
                    {"purpose":"RATING_QR","number":1,"isSigning":false}]}"""
        : "{\"csrfToken\":\"t\"}";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void one_purpose_is_rotated_and_said() {
    assertThat(said(0, "rating-qr"))
        .contains("RATING_QR            key 2, signs from now on")
        .contains("key 1, still accepted");
    assertThat(rotations).containsExactly("{\"purpose\":\"RATING_QR\"}");
  }

  @Test
  void all_are_rotated_only_when_said_so() {
    assertThat(said(0, "ALL")).contains("RATING_QR");
    assertThat(rotations).containsExactly("{\"purpose\":null}");
    assertThat(said(2)).contains("PURPOSE");
    assertThat(rotations).hasSize(1);
  }

  @Test
  void a_refusal_is_said_in_the_server_s_words() {
    assertThat(said(1, "nonsense")).contains("Rotating the keys of NONSENSE failed (400)");
  }

  /** What it says, wherever, when it ends with this code. */
  private String said(int code, String... purpose) {
    var out = System.out;
    var err = System.err;
    var caught = new ByteArrayOutputStream();
    var stream = new PrintStream(caught, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    try {
      var arguments = new ArrayList<>(List.of("keys", "rotate"));
      arguments.addAll(List.of(purpose));
      arguments.addAll(
          List.of(
              "--url",
              "http://127.0.0.1:" + server.getAddress().getPort(),
              "--user",
              "ann",
              "--password-file",
              password.toString()));
      assertThat(Main.run(arguments.toArray(String[]::new))).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return caught.toString(StandardCharsets.UTF_8);
  }
}
