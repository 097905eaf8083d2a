package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.json.Json;

/** Calls the running application over HTTP, as somebody. */
public final class Api {

  static final String COOKIE = "__Host-waymend-session";

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Sent with every call of this caller. */
  private final Map<String, String> identity;

  private final @Nullable String csrfToken;
  private final String userId;

  private Api(Map<String, String> identity, @Nullable String csrfToken, String userId) {
    this.identity = identity;
    this.csrfToken = csrfToken;
    this.userId = userId;
  }

  /** Somebody without a login. */
  public static Api anonymous() {
    return new Api(Map.of(), null, "");
  }

  /** Somebody with an API token. */
  public static Api withToken(String token) {
    return new Api(Map.of("Authorization", "Bearer " + token), null, "");
  }

  /** Signs in, which must succeed, though many tests do so at once. */
  public static Api signIn(String username, String password) {
    var answer =
        patiently(
            anonymous()
                .call("POST", "/session")
                .json(Map.of("username", username, "password", password)));
    answer.expect(200);
    var view = answer.json();
    return new Api(
        Map.of("Cookie", COOKIE + "=" + answer.sessionSecret()),
        view.path("csrfToken").asText(),
        view.path("user").path("id").asText());
  }

  /** An end for tokens. */
  public static String nextMonth() {
    return Clock.systemUTC().instant().plus(Duration.ofDays(30)).toString();
  }

  /** After too many calls, calls from another address; waits if that does not help. */
  public static Answer patiently(Call call) {
    var answer = call.send();
    for (int tries = 1; answer.status() == 429; tries++) {
      if (tries > 1) {
        pause(answer);
      }
      int number = ADDRESSES.incrementAndGet();
      var address = "198.19." + number / 250 + "." + (number % 250 + 1); // RFC 2544: for tests
      answer = call.header("X-Forwarded-For", address).send();
    }
    return answer;
  }

  /** Waits as long as the answer says. */
  private static void pause(Answer tooMany) {
    try {
      Thread.sleep(1000L * Integer.parseInt(tooMany.header("Retry-After")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String userId() {
    return userId;
  }

  /** The value of the session's cookie. */
  public String sessionSecret() {
    return Objects.requireNonNull(identity.get("Cookie")).substring(COOKIE.length() + 1);
  }

  public @Nullable String csrfToken() {
    return csrfToken;
  }

  public Answer get(String path) {
    return call("GET", path).send();
  }

  /** POST with a new idempotency key. */
  public Answer post(String path, Object body) {
    return call("POST", path).key(UUID.randomUUID().toString()).json(body).send();
  }

  public Answer put(String path, Object body, long version) {
    return call("PUT", path).ifMatch(version).json(body).send();
  }

  public Answer delete(String path) {
    return call("DELETE", path).send();
  }

  /**
   * A call to be completed and sent.
   *
   * @param path below {@code /api/v1}; with {@code //} in front: below the root
   */
  public Call call(String method, String path) {
    return new Call(method, path);
  }

  /** A call that is being put together. */
  public final class Call {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];
    private boolean isForgettingCsrf;

    private Call(String method, String path) {
      this.method = method;
      this.path = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
    }

    public Call header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    public Call key(String key) {
      return header("Idempotency-Key", key);
    }

    public Call ifMatch(long version) {
      return header("If-Match", "\"" + version + "\"");
    }

    public Call withoutCsrf() {
      isForgettingCsrf = true;
      return this;
    }

    /** An object to be written as JSON, or text that is sent as it stands. */
    public Call json(Object value) {
      return body(
          "application/json",
          (value instanceof String text ? text : Json.write(value)).getBytes(UTF_8));
    }

    public Call body(String type, byte[] bytes) {
      body = bytes;
      return header("Content-Type", type);
    }

    public Answer send() {
      var request =
          HttpRequest.newBuilder(RunningApplication.address().resolve(path))
              .timeout(Duration.ofSeconds(60))
              .method(
                  method,
                  method.equals("DELETE") // the server refuses a body there
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(body));
      identity.forEach(request::header);
      if (csrfToken != null && !isForgettingCsrf && !method.equals("GET")) {
        request.header("X-CSRF-Token", csrfToken);
      }
      headers.forEach(request::setHeader);
      try {
        return new Answer(
            method + " " + path,
            HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(method + " " + path, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What came back. */
  public record Answer(String call, HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return Json.read(body(), JsonNode.class);
    }

    /** A header's first value, or the empty text. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public boolean isProblem() {
      return header("Content-Type").startsWith("application/problem+json");
    }

    /** {@code area/slug} of the problem, or the empty text. */
    public String problem() {
      return isProblem() ? json().path("type").asText().replace("/problems/", "") : "";
    }

    /** Id in the body. */
    public String id() {
      return json().path("id").asText();
    }

    /** Fails with the body when the status is another. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            call + " answered " + status() + " instead of " + status + ": " + body());
      }
      return this;
    }

    String sessionSecret() {
      var cookie = header("Set-Cookie");
      if (!cookie.startsWith(COOKIE + "=")) {
        throw new AssertionError("No session in " + cookie);
      }
      return cookie.substring(COOKIE.length() + 1, cookie.indexOf(';'));
    }

    @Override
    public String toString() {
      return call + " -> " + status() + " " + body();
    }
  }
}
