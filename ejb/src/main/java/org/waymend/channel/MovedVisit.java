package org.waymend.channel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.AuditEntryView;

/**
 * The last time that a visit's planned start moved, read from its history.
 *
 * @param from the start before; what lay between, while nobody was to come, does not count
 */
public record MovedVisit(Instant from, Why why) {

  /** As far as a customer needs to know. */
  public enum Why {
    /** The times at which the engineer may come were changed before. */
    WINDOWS,
    OTHER_ENGINEER,
    PLANNED_ANEW
  }

  /**
   * @param entries the visit's history, newest first
   * @param startsAt its start now
   * @param engineerId who comes now
   */
  static Optional<MovedVisit> last(
      List<AuditEntryView> entries, Instant startsAt, @Nullable String engineerId) {
    if (!startsAt.equals(newestStart(entries))) {
      return Optional.empty();
    }
    boolean isOther = false;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var engineerBefore = before(entry, "engineerId");
      isOther |= engineerBefore != null && !engineerBefore.equals(engineerId);
      var from = instant(before(entry, "startsAt"));
      if (from != null) {
        var why =
            hasNewWindows(entries, i)
                ? Why.WINDOWS
                : isOther ? Why.OTHER_ENGINEER : Why.PLANNED_ANEW;
        return from.equals(startsAt) ? Optional.empty() : Optional.of(new MovedVisit(from, why));
      }
    }
    return Optional.empty(); // it was unplanned before
  }

  private static @Nullable Instant newestStart(List<AuditEntryView> entries) {
    for (var entry : entries) {
      if (entry.changes().get("startsAt") instanceof List<?> both && both.size() == 2) {
        return instant(both.get(1));
      }
    }
    return null;
  }

  /** From now back to the move before the one at {@code moved}. */
  private static boolean hasNewWindows(List<AuditEntryView> entries, int moved) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (!entry.action().equals("CHANGED")
          || (i > moved && entry.changes().containsKey("startsAt"))) {
        return false;
      }
      if (entry.changes().containsKey("windows")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String before(AuditEntryView entry, String attribute) {
    return entry.action().equals("CHANGED")
            && entry.changes().get(attribute) instanceof List<?> both
            && both.size() == 2
            && both.get(0) instanceof String text
        ? text
        : null;
  }

  private static @Nullable Instant instant(@Nullable Object text) {
    try {
      return text instanceof String at ? Instant.parse(at) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
