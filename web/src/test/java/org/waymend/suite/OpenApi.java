package org.waymend.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.waymend.shared.json.Json;

/** The OpenAPI document that the build wrote: every operation of the application. */
public final class OpenApi {

  private static final String ROOT = "/api/v1";

  /**
   * One operation.
   *
   * @param name its operationId, which is also its name in the role matrix
   * @param path below {@code /api/v1}, with {@code {id}}
   * @param bodyType media type of the body, or empty without one
   * @param requiredHeaders names of the headers that a call needs
   */
  public record Operation(
      String name, String method, String path, String bodyType, Set<String> requiredHeaders) {

    /** The first part of the name: {@code site} of {@code site.list}. */
    public String resource() {
      return name.substring(0, name.indexOf('.'));
    }

    public boolean isUnsafe() {
      return !method.equals("GET");
    }

    public boolean hasId() {
      return path.contains("{");
    }

    public String pathFor(String id) {
      return path.replace("{id}", id).replaceAll("\\{\\w+}", World.partOf(id));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final JsonNode DOCUMENT = read();
  private static final List<Operation> OPERATIONS = operationsOf(DOCUMENT);

  private OpenApi() {}

  public static List<Operation> operations() {
    return OPERATIONS;
  }

  public static JsonNode document() {
    return DOCUMENT;
  }

  public static Operation operation(String name) {
    return OPERATIONS.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  /** True if something can be posted to this path below {@code /api/v1}. */
  public static boolean has(String path) {
    return DOCUMENT.path("paths").path(ROOT + path).has("post");
  }

  private static JsonNode read() {
    try {
      return Json.MAPPER.readTree(Files.readString(Path.of("target/openapi/openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> operationsOf(JsonNode document) {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return List.copyOf(operations);
  }

  private static Operation operation(String path, String method, JsonNode operation) {
    var types = operation.path("requestBody").path("content").fieldNames();
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path.substring(ROOT.length()),
        types.hasNext() ? types.next() : "",
        requiredHeaders(operation));
  }

  private static Set<String> requiredHeaders(JsonNode operation) {
    var names = new TreeSet<String>();
    for (var parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("header")
          && parameter.path("required").asBoolean()) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }
}
