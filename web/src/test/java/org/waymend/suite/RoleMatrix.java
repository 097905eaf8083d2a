package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Role;

/** The role matrix, read here once more so that a fault of its reader shows. */
public final class RoleMatrix {

  private static final Map<String, Map<String, String>> CELLS = read();

  private RoleMatrix() {}

  public static Set<String> operations() {
    return CELLS.keySet();
  }

  /** {@code all}, {@code own} or {@code -}. */
  public static String cell(String operation, Role role) {
    return cell(operation, role.key());
  }

  public static boolean isPublic(String operation) {
    return cell(operation, "anonymous").equals("all");
  }

  private static String cell(String operation, String column) {
    var row = Objects.requireNonNull(CELLS.get(operation), operation + " is not in the matrix");
    return Objects.requireNonNull(row.get(column), column);
  }

  private static Map<String, Map<String, String>> read() {
    var cells = new LinkedHashMap<String, Map<String, String>>();
    var stream = Objects.requireNonNull(Access.class.getResourceAsStream("role-matrix.csv"));
    try (var reader = new InputStreamReader(stream, UTF_8)) {
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(reader)) {
        cells.put(row.get("operation"), row.toMap());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }
}
