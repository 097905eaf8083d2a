package org.waymend.ticket.domain;

import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketId;

/** The conversations of all tickets. */
public interface TicketMessages {
  void add(TicketMessage message);

  /**
   * The conversation, oldest first.
   *
   * @param seesInternal internal notes too
   */
  Page<TicketMessage> page(TicketId ticket, boolean seesInternal, ListQuery query);
}
