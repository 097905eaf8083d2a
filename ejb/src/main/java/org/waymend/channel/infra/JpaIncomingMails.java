package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.channel.IncomingMailId;
import org.waymend.channel.MailboxStateView;
import org.waymend.channel.domain.IncomingMail;
import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.MailboxCursor;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaIncomingMails implements IncomingMails {
  private static final int LONGEST_ERROR = 500;
  private static final Keyset<IncomingMail> LIST =
      Keyset.of(IncomingMail.class)
          .searched("sender", "senderName", "subject")
          .sortable("sender", "subject", "status", "createdAt")
          .filterable("status", "status")
          .filterable("reason", "reason")
          .filterable("ticketId", "ticketId")
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaIncomingMails() {} // container

  /** For tests without a container. */
  JpaIncomingMails(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(IncomingMail mail) {
    em.persist(mail);
    em.flush();
  }

  @Override
  public boolean isKnown(String mailbox, String sha256) {
    return Sql.of(em)
        .first(
            "SELECT 1 FROM incoming_mail WHERE mailbox = ? AND sha256 = ?",
            row -> true,
            mailbox,
            sha256)
        .isPresent();
  }

  @Override
  public Optional<IncomingMail> findLocked(UUID id) {
    return Optional.ofNullable(em.find(IncomingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public IncomingMail get(IncomingMailId id) {
    var mail = em.find(IncomingMail.class, id.value());
    if (mail == null) {
      throw DomainException.notFound("incoming-mail");
    }
    return mail;
  }

  @Override
  public IncomingMail get(IncomingMailId id, long expectedVersion) {
    var mail = get(id);
    if (mail.version() != expectedVersion) {
      throw DomainException.stale(mail.version());
    }
    return mail;
  }

  @Override
  public List<UUID> listReceived(int most) {
    return Sql.of(em)
        .list(
            "SELECT id FROM incoming_mail WHERE status = 'RECEIVED' ORDER BY created_at, id LIMIT ?",
            row -> row.id("id"),
            most);
  }

  @Override
  public boolean hasTwin(IncomingMail mail) {
    return !mail.messageId().isEmpty()
        && Sql.of(em)
            .first(
                "SELECT 1 FROM incoming_mail WHERE message_id = ? AND sender = ? AND id <> ?"
                    + " AND status IN ('TICKET','JOINED')",
                row -> true,
                mail.messageId(),
                mail.sender(),
                mail.id())
            .isPresent();
  }

  @Override
  public Set<String> sendersOf(UUID ticket) {
    return new HashSet<>(
        Sql.of(em)
            .list(
                "SELECT LOWER(sender) AS sender FROM incoming_mail WHERE ticket_id = ?"
                    + " AND status IN ('TICKET','JOINED') AND sender <> ''",
                row -> row.text("sender"),
                ticket));
  }

  @Override
  public Optional<String> lastMessageId(UUID ticket) {
    return Sql.of(em)
        .first(
            "SELECT message_id FROM incoming_mail WHERE ticket_id = ? AND message_id <> ''"
                + " AND status IN ('TICKET','JOINED') ORDER BY created_at DESC, id DESC LIMIT 1",
            row -> row.text("message_id"),
            ticket);
  }

  @Override
  public boolean isOpenedByAutomaticMail(UUID ticket) {
    return Sql.of(em)
        .first(
            "SELECT 1 FROM incoming_mail WHERE ticket_id = ? AND status = 'TICKET' AND is_automatic",
            row -> true,
            ticket)
        .isPresent();
  }

  @Override
  public long countNewCustomers(Instant since) {
    return Sql.of(em)
        .first(
            "SELECT COUNT(*) AS n FROM incoming_mail WHERE is_new_customer AND created_at >= ?",
            row -> row.number("n"),
            since)
        .orElseThrow();
  }

  @Override
  public Page<IncomingMail> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public List<IncomingMail> listForgettable(Instant before, int most) {
    return em.createQuery(
            "SELECT m FROM IncomingMail m WHERE m.createdAt < :before AND m.status IN"
                + " (org.waymend.channel.IncomingMailStatus.TICKET,"
                + " org.waymend.channel.IncomingMailStatus.JOINED,"
                + " org.waymend.channel.IncomingMailStatus.IGNORED) ORDER BY m.createdAt",
            IncomingMail.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void remove(IncomingMail mail) {
    em.remove(mail);
  }

  @Override
  public void flush() {
    em.flush();
  }

  @Override
  public Optional<MailboxCursor> cursor(String mailbox) {
    return Sql.of(em)
        .first(
            "SELECT uid_validity, first_uid, last_uid FROM mailbox_state"
                + " WHERE mailbox = ? AND uid_validity <> 0",
            row ->
                new MailboxCursor(
                    row.number("uid_validity"), row.number("first_uid"), row.number("last_uid")),
            mailbox);
  }

  @Override
  public void saveCursor(String mailbox, MailboxCursor cursor) {
    Sql.of(em)
        .update(
            "INSERT INTO mailbox_state (mailbox, uid_validity, first_uid, last_uid, last_error)"
                + " VALUES (?, ?, ?, ?, '') ON DUPLICATE KEY UPDATE uid_validity = VALUES(uid_validity),"
                + " first_uid = VALUES(first_uid), last_uid = VALUES(last_uid)",
            mailbox,
            cursor.uidValidity(),
            cursor.firstUid(),
            cursor.lastUid());
  }

  @Override
  public void checked(String mailbox, String error, Instant now) {
    var cut = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    Sql.of(em)
        .update(
            "INSERT INTO mailbox_state (mailbox, uid_validity, first_uid, last_uid, last_error)"
                + " VALUES (?, 0, 0, 0, '') ON DUPLICATE KEY UPDATE mailbox = mailbox",
            mailbox);
    Sql.of(em)
        .update(
            "UPDATE mailbox_state SET last_error = ?, "
                + (cut.isEmpty() ? "checked_at" : "failed_at")
                + " = ? WHERE mailbox = ?",
            cut,
            now,
            mailbox);
  }

  @Override
  public Optional<MailboxStateView> state(String mailbox) {
    return Sql.of(em)
        .first(
            "SELECT checked_at, last_error FROM mailbox_state WHERE mailbox = ?",
            row ->
                new MailboxStateView(
                    mailbox, row.instantOrNull("checked_at"), row.text("last_error")),
            mailbox);
  }
}
