package org.waymend.launcher.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;

/** One person's session with the REST interface, or an anonymous one until {@link #signIn}. */
public final class RestClient {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private @Nullable String cookie;
  private @Nullable String csrfToken;

  public RestClient(String address) {
    this.address = address;
  }

  /**
   * What came back.
   *
   * @param isReplayed the server had done it before and repeats its answer
   */
  public record Answer(int status, JsonNode body, @Nullable String etag, boolean isReplayed) {

    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    /**
     * Insists on success.
     *
     * @throws LauncherException with the server's own words
     */
    public Answer orFail(String attempt) {
      if (!isOk()) {
        throw new LauncherException(attempt + " failed (" + status + "): " + problem());
      }
      return this;
    }

    private String problem() {
      var words = new StringJoiner("\n  ");
      words.add(body.path("detail").asText(body.path("title").asText("no reason given")));
      for (var error : body.path("errors")) {
        var line = error.has("line") ? "line " + error.path("line").asText() + ", " : "";
        var field = error.path("field").asText(error.path("column").asText(""));
        words.add(line + field + ": " + error.path("message").asText());
      }
      return words.toString();
    }
  }

  /** Starts a session; later calls belong to this user. */
  public Answer signIn(String username, String password) {
    cookie = null;
    csrfToken = null;
    var answer = post("/session", Map.of("username", username, "password", password));
    if (answer.isOk()) {
      csrfToken = answer.body().path("csrfToken").asText();
    }
    return answer;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /**
   * What the server sends, as it is.
   *
   * @throws LauncherException with the server's own words
   */
  public String text(String path, String attempt) {
    var response = sent(request(path).GET());
    var answer = answer(response);
    answer.orFail(attempt);
    return response.body();
  }

  public Answer post(String path, Object body) {
    return send(request(path).POST(json(body)).header("Content-Type", "application/json"));
  }

  /** A create that may be repeated: the same key has one effect. */
  public Answer post(String path, String idempotencyKey, Object body) {
    return send(
        request(path)
            .POST(json(body))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey));
  }

  /** An act on what was read, that may be repeated. */
  public Answer act(String path, String idempotencyKey, String etag, Object body) {
    return send(
        request(path)
            .POST(json(body))
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .header("Idempotency-Key", idempotencyKey));
  }

  public Answer postCsv(String path, String idempotencyKey, String csv) {
    return send(
        request(path)
            .POST(HttpRequest.BodyPublishers.ofString(csv))
            .header("Content-Type", "text/csv; charset=UTF-8")
            .header("Idempotency-Key", idempotencyKey));
  }

  /** A file as it is; for the bench, so text is enough. */
  public Answer postFile(String path, String idempotencyKey, String text) {
    return send(
        request(path)
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .header("Content-Type", "application/octet-stream")
            .header("Idempotency-Key", idempotencyKey));
  }

  public Answer put(String path, String etag, Object body) {
    return send(
        request(path)
            .PUT(json(body))
            .header("Content-Type", "application/json")
            .header("If-Match", etag));
  }

  /** For a value in a path or a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
            .timeout(LIMIT)
            .header("Accept", "application/json")
            .header("Origin", address);
    var presentCookie = cookie;
    if (presentCookie != null) {
      request.header("Cookie", presentCookie);
    }
    var token = csrfToken;
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    return answer(sent(request));
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        parsed(response.body()),
        response.headers().firstValue("ETag").orElse(null),
        response.headers().firstValue("Idempotent-Replayed").isPresent());
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response
          .headers()
          .allValues("Set-Cookie")
          .forEach(line -> cookie = line.split(";", 2)[0]); // Secure: a cookie jar would hide it
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a proxy's page, say
    }
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
