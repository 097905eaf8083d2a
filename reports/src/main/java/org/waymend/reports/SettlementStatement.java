package org.waymend.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's charge lines of a month, to be printed.
 *
 * @param party {@code CUSTOMER}, {@code PROVIDER} or {@code ENGINEER}
 * @param period year and month, 2026-11
 * @param currency ISO 4217 code
 */
public record SettlementStatement(
    String number,
    String party,
    String partyName,
    String period,
    String currency,
    List<SettlementLine> lines) {
  public SettlementStatement {
    lines = List.copyOf(lines);
  }

  /**
   * One amount, in major units.
   *
   * @param rule by which it came about; its word is on the paper
   * @param part what part, for such a line
   * @param unit word of the unit; {@code SHARE} has no quantity
   * @param unitPrice null for shares
   * @param basisPoints share of {@code basis}; null for the others
   */
  public record SettlementLine(
      LocalDate day,
      String visit,
      String rule,
      @Nullable String part,
      BigDecimal quantity,
      String unit,
      @Nullable BigDecimal unitPrice,
      @Nullable Integer basisPoints,
      BigDecimal amount,
      boolean isReversal) {}

  /** Sum of the lines. */
  public BigDecimal total() {
    return lines.stream().map(SettlementLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
