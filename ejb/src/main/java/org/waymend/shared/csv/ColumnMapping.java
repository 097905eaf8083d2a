package org.waymend.shared.csv;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * Where our columns come from in a file of somebody else's.
 *
 * @param columns our column → theirs
 * @param values our column → what every row has in it
 */
public record ColumnMapping(Map<String, String> columns, Map<String, String> values) {
  /** The file has our columns. */
  public static final ColumnMapping NONE = new ColumnMapping(Map.of(), Map.of());

  public ColumnMapping {
    columns = Map.copyOf(columns);
    values = Map.copyOf(values);
  }

  /**
   * Reads pairs such as {@code subject=Complaint Type}.
   *
   * @throws DomainException {@code request/invalid}
   */
  public static ColumnMapping of(List<String> columns, List<String> values) {
    return new ColumnMapping(pairs("map", columns), pairs("set", values));
  }

  private static Map<String, String> pairs(String parameter, List<String> given) {
    var pairs = new LinkedHashMap<String, String>();
    for (String each : given) {
      var halves = each.split("=", 2);
      if (halves.length < 2 || halves[0].isBlank()) {
        throw new DomainException(
                Kind.INVALID, "request/invalid", "Name columns as map=subject=Complaint Type.")
            .field(parameter, "invalid-value", "must look like subject=Complaint Type");
      }
      pairs.put(halves[0].strip(), halves[1].strip());
    }
    return pairs;
  }

  boolean isNone() {
    return columns.isEmpty() && values.isEmpty();
  }

  /** Our columns that the mapping fills. */
  Set<String> named() {
    var named = new LinkedHashSet<>(columns.keySet());
    named.addAll(values.keySet());
    return named;
  }

  /** Their columns that the mapping reads. */
  Set<String> read() {
    return new LinkedHashSet<>(columns.values());
  }

  Map<String, String> of(Map<String, String> theirs) {
    if (isNone()) {
      return theirs;
    }
    var ours = new LinkedHashMap<>(values);
    columns.forEach((our, their) -> ours.put(our, theirs.getOrDefault(their, "")));
    return ours;
  }
}
