package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waymend.notification.OutgoingMailId;
import org.waymend.notification.domain.OutgoingMail;
import org.waymend.notification.domain.OutgoingMails;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaOutgoingMails implements OutgoingMails {
  private static final Keyset<OutgoingMail> LIST =
      Keyset.of(OutgoingMail.class)
          .searched("recipient", "subject")
          .sortable("recipient", "subject", "status", "eventType", "createdAt")
          .filterable("status", "status")
          .filterable("eventType", "eventType")
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaOutgoingMails() {} // container

  /** For tests without a container. */
  JpaOutgoingMails(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(OutgoingMail mail) {
    em.persist(mail);
  }

  @Override
  public Optional<OutgoingMail> findByEvent(UUID eventId) {
    return em.createQuery(
            "SELECT m FROM OutgoingMail m WHERE m.eventId = :event", OutgoingMail.class)
        .setParameter("event", eventId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public OutgoingMail get(OutgoingMailId id) {
    var mail = em.find(OutgoingMail.class, id.value());
    if (mail == null) {
      throw DomainException.notFound("outgoing-mail");
    }
    return mail;
  }

  @Override
  public Page<OutgoingMail> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public boolean wroteSince(String recipient, String eventType, Instant since) {
    return Sql.of(em)
        .first(
            "SELECT 1 FROM outgoing_mail WHERE recipient = ? AND created_at > ? AND event_type = ?",
            row -> true,
            recipient,
            since,
            eventType)
        .isPresent();
  }

  @Override
  public int forget(Instant before, int most) {
    return Sql.of(em)
        .update(
            "DELETE FROM outgoing_mail WHERE created_at < ? ORDER BY created_at LIMIT ?",
            before,
            most);
  }
}
