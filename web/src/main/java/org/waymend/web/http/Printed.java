package org.waymend.web.http;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.PrintedReport;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Reads what calls for papers name, and answers with the paper. */
public final class Printed {
  private Printed() {}

  /** PDF unless the format is {@code xlsx}, in Chinese if wanted, else in English. */
  public static Response answer(
      @Nullable String format,
      @Nullable String language,
      Function<Locale, PrintedReport> pdf,
      Function<Locale, PrintedReport> xlsx) {
    var locale = language(language);
    return switch (format == null || format.isEmpty() ? "pdf" : format) {
      case "pdf" -> answer(pdf.apply(locale));
      case "xlsx" -> answer(xlsx.apply(locale));
      default -> throw refused("format", "must be pdf or xlsx");
    };
  }

  private static Response answer(PrintedReport report) {
    return Response.ok(report.content(), report.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + report.fileName() + "\"")
        .build();
  }

  /** Chinese if it is wanted, else English: papers know these two. */
  public static Locale language(@Nullable String language) {
    return language != null && language.startsWith("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }

  /**
   * @throws DomainException {@code request/invalid}
   */
  public static @Nullable Instant instant(String field, @Nullable String text) {
    return parsed(field, text, "must look like 2026-11-22T08:00:00Z", (f, t) -> Instant.parse(t));
  }

  /**
   * @throws DomainException {@code request/invalid}, also when there is none
   */
  public static Instant requiredInstant(String field, @Nullable String text) {
    var instant = instant(field, text);
    if (instant == null) {
      throw refused(field, "must look like 2026-11-22T08:00:00Z");
    }
    return instant;
  }

  /**
   * @throws DomainException {@code request/invalid}
   */
  public static @Nullable LocalDate day(String field, @Nullable String text) {
    return parsed(field, text, "must look like 2026-11-22", (f, t) -> LocalDate.parse(t));
  }

  private static <T> @Nullable T parsed(
      String field, @Nullable String text, String rule, BiFunction<String, String, T> parser) {
    try {
      return text == null || text.isBlank() ? null : parser.apply(field, text);
    } catch (DateTimeParseException e) {
      throw refused(field, rule);
    }
  }

  private static DomainException refused(String field, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "This paper can't be printed that way; see errors.")
        .field(field, "invalid-value", message);
  }
}
