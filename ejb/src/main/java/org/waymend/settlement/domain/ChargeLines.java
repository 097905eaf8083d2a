package org.waymend.settlement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.ChargeLineId;
import org.waymend.settlement.JournalView.AccountTurnover;
import org.waymend.settlement.StatementId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All charge lines and the journal behind them. */
public interface ChargeLines {
  /** Writes the lines and their postings at once. */
  void add(Collection<ChargeLine> lines);

  /** Lines of a charge that no other takes back, and that take back none. */
  List<ChargeLine> inForce(ChargeId charge);

  /**
   * @throws org.waymend.shared.DomainException {@code charge-line/unknown} when absent or out of
   *     reach
   */
  ChargeLine get(Reach reach, ChargeLineId id);

  /** Line id → the line that takes it back. */
  Map<UUID, UUID> reversals(Collection<UUID> lines);

  List<AccountTurnover> turnover(StatementId statement, String currency);

  Page<ChargeLine> page(Reach reach, ListQuery query);
}
