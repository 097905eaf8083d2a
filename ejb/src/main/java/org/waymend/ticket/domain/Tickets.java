package org.waymend.ticket.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.CustomerId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.AskedOnTicket;
import org.waymend.ticket.TicketId;

/** All tickets. */
public interface Tickets {
  /** The next number for people; numbers grow, gaps are possible. */
  String nextNumber();

  void add(Ticket ticket);

  /**
   * @throws org.waymend.shared.DomainException {@code ticket/unknown} when absent or out of reach
   */
  Ticket get(Reach reach, TicketId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, TicketId)}, and {@code
   *     request/stale} when it changed since
   */
  Ticket get(Reach reach, TicketId id, long expectedVersion);

  Optional<Ticket> findByNumber(String number);

  /**
   * The customer's tickets with exactly this number of its own. Whoever asks may rely on it until
   * the transaction ends: others who ask for the same customer wait.
   */
  List<Ticket> listByReference(CustomerId customer, String reference);

  /** Ticket id → number; unknown ids are left out. */
  Map<UUID, String> numbers(Collection<UUID> ids);

  /** Ticket id → what was asked for; unknown ids are left out. */
  Map<UUID, AskedOnTicket> asked(Collection<UUID> ids);

  Page<Ticket> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
