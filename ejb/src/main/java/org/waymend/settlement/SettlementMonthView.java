package org.waymend.settlement;

import java.util.List;
import org.waymend.shared.Money;

/**
 * A month of settlement.
 *
 * @param period year and month, 2026-11
 * @param openCharges visits of the month that have no price for somebody
 * @param sums by kind of party and currency
 */
public record SettlementMonthView(String period, long openCharges, List<PartySum> sums) {

  /** Statements of one kind of party in one currency. */
  public record PartySum(PartyKind party, Money total, long statements, long agreed, long locked) {}
}
