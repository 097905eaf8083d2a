package org.waymend.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.notification.MailStatus;
import org.waymend.notification.OutgoingMailView;
import org.waymend.notification.domain.Letter.Enclosure;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.persistence.NotAudited;

/**
 * One mail of ours. Written once per event, so that every attempt sends the same; not in the audit
 * trail, which would keep its links for ever.
 */
@Entity
@NotAudited
@Table(name = "outgoing_mail")
public class OutgoingMail {
  private static final int LONGEST_ERROR = 500;

  @Id private UUID id;
  @Version private long version;

  @Column(name = "event_id")
  private UUID eventId;

  @Column(name = "event_type")
  private String eventType;

  @Enumerated(EnumType.STRING)
  private MailStatus status;

  private String recipient;
  private String language;
  private String subject;
  private String text;
  private String html;

  @Column(name = "reply_tag")
  private String replyTag;

  @Column(name = "in_reply_to")
  private String inReplyTo;

  @Column(name = "enclosure_kind")
  private @Nullable String enclosureKind;

  @Column(name = "enclosure_id")
  private @Nullable UUID enclosureId;

  @Column(name = "enclosure_name")
  private @Nullable String enclosureName;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected OutgoingMail() {} // JPA

  public static OutgoingMail write(UUID id, OutboxMessage event, Letter letter, Instant now) {
    var mail = new OutgoingMail();
    mail.id = id;
    mail.eventId = event.eventId();
    mail.eventType = event.type();
    mail.status = MailStatus.WAITING;
    mail.recipient = letter.recipient();
    mail.language = letter.language();
    mail.subject = letter.subject();
    mail.text = letter.text();
    mail.html = letter.html();
    mail.replyTag = letter.replyTag();
    mail.inReplyTo = letter.inReplyTo();
    var enclosure = letter.enclosure();
    mail.enclosureKind = enclosure == null ? null : enclosure.kind();
    mail.enclosureId = enclosure == null ? null : enclosure.id();
    mail.enclosureName = enclosure == null ? null : enclosure.name();
    mail.lastError = "";
    mail.createdAt = now;
    return mail;
  }

  /** No mail server is set, so it stays here. */
  public void hold() {
    moveTo(MailStatus.HELD);
    lastError = "";
  }

  /** The mail server has taken it. */
  public void sent(Instant now) {
    moveTo(MailStatus.SENT);
    sentAt = now;
    lastError = "";
  }

  /** The mail server did not take it now. */
  public void postpone(String reason) {
    lastError = cut(reason);
  }

  /** The mail server will never take it. */
  public void fail(String reason) {
    status = MailStatus.FAILED;
    lastError = cut(reason);
  }

  private void moveTo(MailStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException("A mail that is " + status + " can't become " + next);
    }
    status = next;
  }

  private static String cut(String reason) {
    return reason.length() > LONGEST_ERROR ? reason.substring(0, LONGEST_ERROR) : reason;
  }

  public UUID id() {
    return id;
  }

  public UUID event() {
    return eventId;
  }

  public MailStatus status() {
    return status;
  }

  public Letter letter() {
    return new Letter(recipient, language, subject, text, html, replyTag, inReplyTo, enclosure());
  }

  private @Nullable Enclosure enclosure() {
    return enclosureKind == null || enclosureId == null || enclosureName == null
        ? null
        : new Enclosure(enclosureKind, enclosureId, enclosureName);
  }

  public OutgoingMailView view() {
    return new OutgoingMailView(
        id,
        version,
        status,
        recipient,
        language,
        subject,
        text,
        eventType,
        enclosureName == null ? List.of() : List.of(enclosureName),
        lastError,
        sentAt,
        createdAt);
  }
}
