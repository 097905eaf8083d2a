package org.waymend.settlement;

import java.util.List;
import org.waymend.shared.Money;

/**
 * What stands behind a statement.
 *
 * @param accounts those with a turnover, in their order
 */
public record JournalView(Money debit, Money credit, List<AccountTurnover> accounts) {

  /** Sums of both sides of an account. */
  public record AccountTurnover(Account account, Money debit, Money credit) {}
}
