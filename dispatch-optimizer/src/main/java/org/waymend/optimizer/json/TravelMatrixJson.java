package org.waymend.optimizer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.TravelMatrix;

/** The matrix as rows of numbers, and one letter per pair for its source. */
final class TravelMatrixJson {
  private static final char ROAD = 'R';
  private static final char ESTIMATED = 'E';

  private TravelMatrixJson() {}

  static final class Writer extends JsonSerializer<TravelMatrix> {
    @Override
    public void serialize(TravelMatrix matrix, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      rows(json, "seconds", matrix.size(), matrix::seconds);
      rows(json, "metres", matrix.size(), matrix::metres);
      json.writeArrayFieldStart("source");
      for (int from = 0; from < matrix.size(); from++) {
        var row = new StringBuilder();
        for (int to = 0; to < matrix.size(); to++) {
          row.append(matrix.source(from, to) == LegSource.ROAD ? ROAD : ESTIMATED);
        }
        json.writeString(row.toString());
      }
      json.writeEndArray();
      hours(json, matrix);
      json.writeEndObject();
    }

    /** The tables, and which of them each place has; nothing if no place has one. */
    private static void hours(JsonGenerator json, TravelMatrix matrix) throws IOException {
      var tables =
          IntStream.range(0, matrix.size())
              .mapToObj(matrix::percentByHour)
              .filter(table -> !table.isEmpty())
              .distinct()
              .toList();
      if (tables.isEmpty()) {
        return;
      }
      json.writeArrayFieldStart("percentByHour");
      for (var table : tables) {
        json.writeArray(table.stream().mapToInt(Integer::intValue).toArray(), 0, table.size());
      }
      json.writeEndArray();
      json.writeFieldName("percentOf");
      var tableOf = new int[matrix.size()];
      Arrays.setAll(tableOf, place -> tables.indexOf(matrix.percentByHour(place)));
      json.writeArray(tableOf, 0, tableOf.length);
    }

    private static void rows(JsonGenerator json, String name, int size, IntBinaryOperator value)
        throws IOException {
      json.writeArrayFieldStart(name);
      var row = new int[size];
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          row[to] = value.applyAsInt(from, to);
        }
        json.writeArray(row, 0, size);
      }
      json.writeEndArray();
    }
  }

  static final class Reader extends JsonDeserializer<TravelMatrix> {
    @Override
    public TravelMatrix deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var rows = context.readValue(json, Rows.class);
      if (rows.seconds == null || rows.metres == null || rows.source == null) {
        throw new PlanJsonException("travel: seconds, metres or source are missing", null);
      }
      var sources =
          rows.source.stream()
              .map(row -> row.chars().mapToObj(Reader::source).toArray(LegSource[]::new))
              .toArray(LegSource[][]::new);
      var matrix =
          TravelMatrix.of(
              rows.seconds.toArray(int[][]::new), rows.metres.toArray(int[][]::new), sources);
      return rows.percentByHour == null || rows.percentOf == null
          ? matrix
          : matrix.withRushHours(tables(rows.percentByHour, rows.percentOf));
    }

    private static List<List<Integer>> tables(List<List<Integer>> tables, List<Integer> tableOf) {
      return tableOf.stream()
          .map(
              number -> {
                if (number == null || number < -1 || number >= tables.size()) {
                  throw new PlanJsonException("travel.percentOf: " + number, null);
                }
                return number < 0 ? List.<Integer>of() : tables.get(number);
              })
          .toList();
    }

    private static LegSource source(int letter) {
      return switch (letter) {
        case ROAD -> LegSource.ROAD;
        case ESTIMATED -> LegSource.ESTIMATED;
        default -> throw new PlanJsonException("travel.source: " + (char) letter, null);
      };
    }
  }

  private record Rows(
      List<int[]> seconds,
      List<int[]> metres,
      List<String> source,
      @Nullable List<List<Integer>> percentByHour,
      @Nullable List<Integer> percentOf) {}
}
