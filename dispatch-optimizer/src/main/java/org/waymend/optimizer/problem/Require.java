package org.waymend.optimizer.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks and frozen copies that keep the given order, so that equal input gives equal plans. */
final class Require {
  /** 400 days: sums of seconds stay far inside an int. */
  static final int MAX_SECOND = 400 * 86_400;

  private static final int MAX_ID_LENGTH = 100;

  private Require() {}

  static void that(boolean holds, String field, String message) {
    if (!holds) {
      throw new InvalidProblemException(field, message);
    }
  }

  static void id(String field, @Nullable String value) {
    that(
        value != null && !value.isBlank() && value.length() <= MAX_ID_LENGTH,
        field,
        "an id has 1 to " + MAX_ID_LENGTH + " characters and is not blank");
  }

  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidProblemException(field, "is missing");
    }
    return value;
  }

  static void second(String field, int second) {
    that(
        second >= 0 && second <= MAX_SECOND,
        field,
        second + " is not a second from 0 to " + MAX_SECOND);
  }

  static void interval(String field, int from, int to) {
    second(field, from);
    second(field, to);
    that(from <= to, field, "ends at " + to + " before it begins at " + from);
  }

  static <T> List<T> list(String field, @Nullable Collection<T> values) {
    var copy = new ArrayList<>(present(field, values));
    copy.forEach(value -> present(field, value));
    return Collections.unmodifiableList(copy);
  }

  static <T> Set<T> set(String field, @Nullable Collection<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(field, values)));
  }

  static Map<PartId, Long> quantities(String field, @Nullable Map<PartId, Long> values, long min) {
    var copy = new LinkedHashMap<>(present(field, values));
    copy.forEach(
        (part, thousandths) ->
            that(
                present(field, thousandths) >= min && thousandths <= Integer.MAX_VALUE * 1_000L,
                field + "[" + part + "]",
                thousandths + " thousandths are too few or too many"));
    return Collections.unmodifiableMap(copy);
  }

  static <T> void unique(String field, List<T> values, Function<T, ?> key) {
    var seen = new HashSet<>();
    for (T value : values) {
      that(seen.add(key.apply(value)), field, key.apply(value) + " is there twice");
    }
  }
}
