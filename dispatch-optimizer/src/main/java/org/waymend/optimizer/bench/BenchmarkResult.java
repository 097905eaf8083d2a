package org.waymend.optimizer.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run gave.
 *
 * @param unserved visits that were left out
 * @param shifts that have work
 * @param value distance or duration, in the set's unit
 * @param bestKnown value of the best solution that is known; null if none is
 * @param steps rounds of the search, all threads together
 * @param seconds from the beginning of the reading to the end of the search
 * @param heapMegabytes in use at the end
 */
public record BenchmarkResult(
    String instance,
    int unserved,
    int shifts,
    double value,
    @Nullable Double bestKnown,
    long steps,
    double seconds,
    long heapMegabytes) {

  /** Heading of {@link #csv()}. */
  public static final String HEADING =
      "instance,unserved,shifts,value,best_known,gap_percent,steps_per_second,seconds,heap_mb";

  /** Percent above the best known value; null if none is known or somebody is not served. */
  public @Nullable Double gapPercent() {
    return bestKnown == null || unserved > 0 ? null : (value / bestKnown - 1) * 100;
  }

  /** One line, as the heading says; what is not known stays empty. */
  public String csv() {
    var gap = gapPercent();
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%.3f,%s,%s,%.0f,%.2f,%d",
        instance,
        unserved,
        shifts,
        value,
        bestKnown == null ? "" : String.format(Locale.ROOT, "%.3f", bestKnown),
        gap == null ? "" : String.format(Locale.ROOT, "%.3f", gap),
        steps / Math.max(1e-9, seconds),
        seconds,
        heapMegabytes);
  }
}
