package org.waymend.settlement.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymend.settlement.SettlementMonthView;
import org.waymend.settlement.StatementId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All statements. */
public interface Statements {
  /**
   * The draft of that month, begun if need be, or of the first month after it that is not agreed
   * yet; locked until the transaction ends.
   *
   * @param partyName for a new one
   */
  Statement open(Statement.Key key, String partyName, Instant now);

  /**
   * @throws org.waymend.shared.DomainException {@code statement/unknown} when absent or out of
   *     reach
   */
  Statement get(Reach reach, StatementId id);

  /**
   * Locks it until the transaction ends.
   *
   * @throws org.waymend.shared.DomainException {@code statement/unknown}; {@code request/stale}
   *     when it changed since
   */
  Statement get(Reach reach, StatementId id, long expectedVersion);

  /** SHA-256 of the statement, its lines and postings as they are in the database. */
  String checksum(StatementId id);

  /** Statement id → number. */
  Map<UUID, String> numbers(Collection<UUID> ids);

  /** The newest months that have statements or open charges, at most so many. */
  List<SettlementMonthView> months(int most);

  Page<Statement> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
