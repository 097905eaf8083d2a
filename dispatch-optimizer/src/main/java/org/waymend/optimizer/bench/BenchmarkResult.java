package org.waymend.optimizer.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run gave.
 *
 * @param unserved visits that were left out
 * @param vehicles shifts that have work
 * @param value distance or duration, in the set's unit
 * @param bestKnown value of the best solution that is known; null if none is
 * @param steps rounds of the search, all threads together
 * @param seconds from the beginning of the reading to the end of the search
 * @param heapMegabytes the most that a garbage collection left in use
 */
public record BenchmarkResult(
    String instance,
    int unserved,
    int vehicles,
    double value,
    @Nullable Double bestKnown,
    long steps,
    double seconds,
    long heapMegabytes) {

  /** Heading of {@link #csv()}. */
  public static String heading(BenchmarkSet set) {
    return "instance,unserved,vehicles,"
        + set.measure()
        + ",gap_percent,steps_per_second,seconds,heap_mb,best_known";
  }

  /** Percent above the best known value; null if none is known or somebody is not served. */
  public @Nullable Double gapPercent() {
    return bestKnown == null || unserved > 0 ? null : (value / bestKnown - 1) * 100;
  }

  /** Why there is no {@link #gapPercent()}; empty if there is. */
  public String whyNoGap() {
    if (unserved > 0) {
      return unserved + " unserved";
    }
    return bestKnown == null ? "no best known value" : "";
  }

  double stepsPerSecond() {
    return steps / Math.max(1e-9, seconds);
  }

  /** One line, as the heading says; what is not known stays empty. */
  public String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%.3f,%s,%.0f,%.2f,%d,%s",
        instance,
        unserved,
        vehicles,
        value,
        orEmpty("%.3f", gapPercent()),
        stepsPerSecond(),
        seconds,
        heapMegabytes,
        orEmpty("%.3f", bestKnown));
  }

  /** Nothing for null; a trifle under zero is zero, since the best known values are rounded. */
  static String orEmpty(String format, @Nullable Double value) {
    if (value == null) {
      return "";
    }
    var text = String.format(Locale.ROOT, format, value);
    return text.matches("-0\\.0*") ? text.substring(1) : text;
  }
}
