package org.waymend.optimizer.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitRequest;

/** Writes and reads documents in the format of {@code docs/plan-format.md}. Safe for threads. */
public final class PlanJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(PlanJsonTypes.module())
          .addMixIn(DispatchProblem.class, SinceTwo.class)
          .addMixIn(ShiftOffer.class, SinceTwo.class)
          .addMixIn(VisitRequest.class, SinceTwo.class)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE) // isFree() is not a field
          .build();

  private PlanJson() {}

  /** The document as JSON text. */
  public static String write(PlanDocument document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new PlanJsonException("The document cannot be written", e);
    }
  }

  /**
   * Writes the document to a file as it goes: the matrix of a large day is longer than a text may
   * be.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PlanDocument document, Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      MAPPER.writeValue(out, document);
    }
  }

  /**
   * Reads a document.
   *
   * @throws PlanJsonException if it is no JSON or not in the format
   * @throws InvalidProblemException if the problem contradicts itself
   * @throws InconsistentPlanException if the plan contradicts itself
   */
  public static PlanDocument read(String json) {
    try {
      return MAPPER.readValue(json, PlanDocument.class);
    } catch (JsonProcessingException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof InvalidProblemException
            || cause instanceof InconsistentPlanException
            || cause instanceof PlanJsonException) {
          throw (IllegalArgumentException) cause;
        }
      }
      throw new PlanJsonException(path(e) + e.getOriginalMessage(), e);
    }
  }

  /** Fields that the first format lacks; they are empty then. */
  private interface SinceTwo {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Set<ToolId> tools();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<VisitGroup> groups();
  }

  private static String path(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? mapping.getPath().stream()
            .map(
                step ->
                    step.getIndex() < 0 ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
            .collect(Collectors.joining("", "", ": "))
            .substring(1)
        : "";
  }
}
