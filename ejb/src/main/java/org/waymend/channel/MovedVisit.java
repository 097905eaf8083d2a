package org.waymend.channel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymend.audit.AuditEntryView;

/**
 * The last time that a visit's planned start moved, read from its history.
 *
 * @param from the start before
 * @param isOtherEngineer true if the engineer changed with it
 */
record MovedVisit(Instant from, boolean isOtherEngineer) {

  /**
   * @param entries the visit's history, newest first
   * @param startsAt its start now
   */
  static Optional<MovedVisit> last(List<AuditEntryView> entries, Instant startsAt) {
    return entries.stream()
        .map(AuditEntryView::changes)
        .filter(changes -> changes.get("startsAt") instanceof List<?>)
        .findFirst()
        .flatMap(changes -> moved(changes, startsAt));
  }

  private static Optional<MovedVisit> moved(Map<String, Object> changes, Instant startsAt) {
    if (changes.get("startsAt") instanceof List<?> both
        && both.size() == 2
        && both.get(0) instanceof String before
        && both.get(1) instanceof String after) {
      try {
        return Instant.parse(after).equals(startsAt)
            ? Optional.of(
                new MovedVisit(Instant.parse(before), changes.get("engineerId") instanceof List<?>))
            : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty(); // it was unplanned before
  }
}
