package org.waymend.ticket.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.customer.CustomerId;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;
import org.waymend.ticket.AskedOnTicket;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.Tickets;

@ApplicationScoped
class JpaTickets implements Tickets {
  private static final Keyset<Ticket> LIST =
      Keyset.of(Ticket.class)
          .searched("number", "reference", "subject", "description")
          .sortable("number", "subject", "status", "channel", "openedAt", "createdAt")
          .sortable("resolvedAt", "resolvedAt")
          .sortable("priority", "priorityRank")
          .filterable("status", "status")
          .filterable("priority", "priority")
          .filterable("channel", "channel")
          .filterable("customerId", "customerId")
          .filterable("siteId", "siteId")
          .filterable("assetId", "assetId")
          .filterable("categoryId", "categoryId")
          .filterable("assigneeId", "assigneeId")
          .filterableById(
              "territoryId", "siteId", "? IN (SELECT s.id FROM site s WHERE s.territory_id = ?)")
          .filter("openAt", (cb, root, value) -> openAt(cb, root, Keyset.instant("openAt", value)))
          .filter(
              "isOpen",
              (cb, root, value) -> {
                var open =
                    root.get("status").in(EnumSet.complementOf(EnumSet.copyOf(TicketStatus.DONE)));
                return Boolean.parseBoolean(value) ? open : cb.not(open);
              })
          .orderedBy("-openedAt");

  /** Asked for by then, and not done by then. */
  private static Predicate openAt(CriteriaBuilder cb, Root<Ticket> root, Instant at) {
    return cb.and(
        cb.lessThan(root.<Instant>get("openedAt"), at),
        cb.or(
            cb.isNull(root.get("doneAt")),
            cb.greaterThanOrEqualTo(root.<Instant>get("doneAt"), at)));
  }

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaTickets() {} // container

  /** For tests without a container. */
  JpaTickets(EntityManager em) {
    this.em = em;
  }

  @Override
  public String nextNumber() {
    var next =
        (Number) em.createNativeQuery("SELECT NEXT VALUE FOR ticket_number").getSingleResult();
    return String.format("T-%06d", next.longValue());
  }

  @Override
  public void add(Ticket ticket) {
    em.persist(ticket);
  }

  @Override
  public Ticket get(Reach reach, TicketId id) {
    var ticket = em.find(Ticket.class, id.value());
    if (ticket == null || !reach.covers(Owner.customer(ticket.customer()))) {
      throw DomainException.notFound("ticket");
    }
    return ticket;
  }

  @Override
  public Ticket get(Reach reach, TicketId id, long expectedVersion) {
    var ticket = get(reach, id);
    if (ticket.version() != expectedVersion) {
      throw DomainException.stale(ticket.version());
    }
    return ticket;
  }

  @Override
  public Optional<Ticket> findByNumber(String number) {
    return em.createQuery("SELECT t FROM Ticket t WHERE t.number = :number", Ticket.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Ticket> listByReference(CustomerId customer, String reference) {
    Sql.of(em)
        .first(
            "SELECT id FROM customer WHERE id = ? FOR UPDATE",
            row -> row.id("id"),
            customer.value());
    return em.createQuery(
            "SELECT t FROM Ticket t WHERE t.customerId = :customer AND t.reference = :reference",
            Ticket.class)
        .setParameter("customer", customer.value())
        .setParameter("reference", reference)
        .getResultStream()
        .filter(ticket -> ticket.reference().equals(reference)) // the database takes É for e
        .toList();
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    var numbers = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT t.id, t.number FROM Ticket t WHERE t.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(row -> numbers.put((UUID) row[0], (String) row[1]));
    }
    return numbers;
  }

  @Override
  public Map<UUID, AskedOnTicket> asked(Collection<UUID> ids) {
    var asked = new HashMap<UUID, AskedOnTicket>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT t.id, t.subject, t.description, t.contactId FROM Ticket t WHERE t.id IN :ids",
              Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(
              row ->
                  asked.put(
                      (UUID) row[0],
                      new AskedOnTicket((String) row[1], (String) row[2], (UUID) row[3])));
    }
    return asked;
  }

  @Override
  public Page<Ticket> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
