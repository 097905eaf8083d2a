package org.waymend.ticket.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.domain.TicketMessage;
import org.waymend.ticket.domain.TicketMessages;

@ApplicationScoped
class JpaTicketMessages implements TicketMessages {
  private static final Keyset<TicketMessage> LIST =
      Keyset.of(TicketMessage.class)
          .searched("text", "authorName")
          .sortable("createdAt")
          .filterable("isInternal", "internal")
          .orderedBy("createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaTicketMessages() {} // container

  /** For tests without a container. */
  JpaTicketMessages(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(TicketMessage message) {
    em.persist(message);
  }

  @Override
  public Page<TicketMessage> page(TicketId ticket, boolean seesInternal, ListQuery query) {
    return LIST.page(
        em,
        query,
        (cb, root) ->
            cb.and(
                cb.equal(root.get("ticketId"), ticket.value()),
                seesInternal ? cb.conjunction() : cb.isFalse(root.get("internal"))));
  }
}
