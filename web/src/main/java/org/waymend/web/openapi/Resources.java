package org.waymend.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.waymend.web.rest.HealthResource;

/** The resource methods by operation, and every record that they take or answer. */
final class Resources {
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Set<Class<?>> answered = new LinkedHashSet<>();
  private final Set<Class<?>> taken = new LinkedHashSet<>();

  private Resources() {}

  /** Reads the compiled resources of the package {@code web.rest}. */
  static Resources scan() {
    var found = new Resources();
    try {
      var folder =
          Path.of(
                  Objects.requireNonNull(HealthResource.class.getResource("HealthResource.class"))
                      .toURI())
              .resolveSibling("");
      List<Path> files;
      try (var listing = Files.list(folder)) {
        files = listing.filter(f -> f.toString().endsWith("Resource.class")).sorted().toList();
      }
      for (Path file : files) {
        var name = file.getFileName().toString().replace(".class", "");
        found.add(Class.forName(HealthResource.class.getPackageName() + "." + name));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      var operation =
          method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
      if (operation == null) {
        continue;
      }
      if (methods.put(operation.operationId(), method) != null) {
        throw new IllegalStateException("Two methods are called " + operation.operationId());
      }
      record(method.getGenericReturnType(), answered);
      for (Type parameter : method.getGenericParameterTypes()) {
        record(parameter, taken);
      }
      var schema =
          method.getAnnotation(
              org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class);
      if (schema != null && schema.content().length > 0) {
        record(schema.content()[0].schema().implementation(), answered);
      }
    }
  }

  private static void record(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      record(generic.getRawType(), seen);
      for (Type argument : generic.getActualTypeArguments()) {
        record(argument, seen);
      }
    } else if (type instanceof Class<?> plain && plain.isRecord() && seen.add(plain)) {
      for (var component : plain.getRecordComponents()) {
        record(component.getGenericType(), seen);
      }
    }
  }

  /** The method of an operation of the document. */
  Method method(Operation operation) {
    var method = methods.get(operation.getOperationId());
    if (method == null) {
      throw new IllegalStateException(
          "No resource method has the operation " + operation.getOperationId());
    }
    return method;
  }

  /** Records by simple name. */
  Map<String, Class<?>> records() {
    var records = new LinkedHashMap<String, Class<?>>();
    Stream.of(taken, answered)
        .flatMap(Set::stream)
        .forEach(each -> records.put(each.getSimpleName(), each));
    return records;
  }

  /** Whether an answer has such a record; else only requests do. */
  boolean isAnswered(Class<?> type) {
    return answered.contains(type);
  }
}
