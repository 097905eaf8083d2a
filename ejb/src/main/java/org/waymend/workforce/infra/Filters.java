package org.waymend.workforce.infra;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Reads the values of filters that have a meaning of their own. */
final class Filters {
  private Filters() {}

  static UUID id(String column, String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw refused(column, "must be an id");
    }
  }

  static LocalDate date(String column, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw refused(column, "must be a date such as 2026-11-21");
    }
  }

  static Instant instant(String column, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw refused(column, "must be an instant such as 2026-11-21T08:00:00Z");
    }
  }

  private static DomainException refused(String column, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
        .field(column, "invalid-value", message);
  }
}
