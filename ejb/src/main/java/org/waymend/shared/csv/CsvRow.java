package org.waymend.shared.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Money;

/**
 * One row of a CSV file. Every reader answers the typed cell or refuses it with the column's name.
 *
 * @param line line number in the file, the column names being line 1
 * @param cells column → text
 */
public record CsvRow(int line, Map<String, String> cells) {
  private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");

  /** The cell's text, empty if the column is absent. */
  public String text(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  /** The cell's text; what there was before if the file has no such column. */
  public @Nullable String text(String column, @Nullable String before) {
    return has(column) ? text(column) : before;
  }

  /** True if the file has the column. */
  public boolean has(String column) {
    return cells.containsKey(column);
  }

  /** The cell's text, or null if it is empty. */
  public @Nullable String optional(String column) {
    var text = text(column);
    return text.isEmpty() ? null : text;
  }

  /** True/false, yes/no, 1/0, 是/否; empty gives {@code fallback}. */
  public boolean bool(String column, boolean fallback) {
    return CsvTable.bool(this, column, fallback);
  }

  /** A whole number; empty gives {@code fallback}. */
  public int integer(String column, int fallback) {
    var text = text(column);
    try {
      return text.isEmpty() ? fallback : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw refused(column, "invalid-value", "must be a whole number");
    }
  }

  /** A decimal number, required. */
  public double decimal(String column) {
    var text = text(column);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(column, "invalid-value", "must be a number such as 40.75");
    }
    throw refused(column, "invalid-value", "must be a number such as 40.75");
  }

  /** A date as 2026-11-21, or null if the cell is empty. */
  public @Nullable LocalDate date(String column) {
    var text = text(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(column, "invalid-value", "must be a date such as 2026-11-21");
    }
  }

  /** One of an enum's names, in any case; required. */
  public <T extends Enum<T>> T constant(String column, Class<T> type) {
    var text = text(column).toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    column,
                    "invalid-value",
                    "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  /** Several values in one cell, parted by {@code |}. */
  public List<String> list(String column) {
    var text = text(column);
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** An amount in major units such as 12.50, in {@code currency}; empty is zero. */
  public Money money(String column, String currency) {
    var text = text(column);
    int digits =
        Math.max(
            0, Currency.getInstance(Money.requireCurrency(currency)).getDefaultFractionDigits());
    try {
      var major = text.isEmpty() ? BigDecimal.ZERO : plain(text);
      return new Money(
          major.movePointRight(digits).setScale(0, RoundingMode.UNNECESSARY).longValueExact(),
          currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(
          column, "invalid-value", "must be an amount with at most " + digits + " decimals");
    }
  }

  /** No exponents: 1E999999999 would take all memory when it is written out. */
  private static BigDecimal plain(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  public DomainException refused(String column, String code, String message) {
    return new DomainException(Kind.INVALID, "request/invalid", "Line " + line + " is refused.")
        .field(column, code, message);
  }
}
