package org.waymend.channel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.IntakeFields;
import org.waymend.channel.IntakeSubmitted;
import org.waymend.channel.IntakeView;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.NotAudited;

/**
 * What a guest said, until the e-mail address is confirmed or a week has passed. Not in the audit
 * trail, which would keep for ever what is to be forgotten.
 */
@Entity
@NotAudited
@Table(name = "intake_draft")
public class IntakeDraft {
  /** How long a guest has to confirm. */
  public static final Duration LIFE = Duration.ofDays(7);

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private IntakeStatus status;

  /** The fields as JSON; empty before the form is complete and after it was confirmed. */
  private String content;

  @Column(name = "ticket_id")
  private @Nullable UUID ticketId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected IntakeDraft() {} // JPA

  /** A form that somebody has begun to fill in. */
  public static IntakeDraft begin(UUID id, Instant now) {
    var draft = new IntakeDraft();
    draft.id = id;
    draft.status = IntakeStatus.BEGUN;
    draft.content = "";
    draft.createdAt = now;
    draft.expiresAt = now.plus(LIFE);
    return draft;
  }

  /**
   * Takes what the guest says.
   *
   * @param fields already checked by {@link IntakeRules}
   */
  public IntakeSubmitted submit(IntakeFields fields, Instant now) {
    moveTo(IntakeStatus.SUBMITTED);
    content = Json.write(fields);
    expiresAt = now.plus(LIFE);
    return new IntakeSubmitted(id);
  }

  /** It has become a ticket; what the guest said is the ticket's from now on. */
  public void becomes(UUID ticket) {
    moveTo(IntakeStatus.CONFIRMED);
    ticketId = ticket;
    content = "";
  }

  private void moveTo(IntakeStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException("A draft that is " + status + " can't become " + next);
    }
    status = next;
  }

  /** True while a confirmation is awaited. */
  public boolean isWaiting(Instant now) {
    return status == IntakeStatus.SUBMITTED && now.isBefore(expiresAt);
  }

  public IntakeStatus status() {
    return status;
  }

  /** What the guest said; only while it is waiting. */
  public IntakeFields fields() {
    return Json.read(content, IntakeFields.class);
  }

  public UUID id() {
    return id;
  }

  public @Nullable UUID ticket() {
    return ticketId;
  }

  public IntakeView view() {
    var text = content.isEmpty() ? null : fields().text();
    return new IntakeView(id, text == null ? "" : text, ticketId);
  }
}
