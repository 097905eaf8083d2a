package org.waymend.outbox.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * One event on its way to one target, as a person sees it. The workers move it through {@link
 * DeliveryQueue}, which is plain SQL and counts the same version up.
 */
@Entity
@Table(name = "outbox_delivery")
public class OutboxDelivery {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "event_id")
  private UUID eventId;

  private String type;
  private String target;

  @Enumerated(EnumType.STRING)
  private DeliveryStatus status;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_error")
  @Nullable
  private String lastError;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "first_attempt_at")
  @Nullable
  private Instant firstAttemptAt;

  @Column(name = "finished_at")
  @Nullable
  private Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected OutboxDelivery() {} // JPA

  /**
   * Starts over, with all its attempts.
   *
   * @param now by the database's clock, which the workers go by
   * @throws DomainException {@code outbox-delivery/not-dead} unless DEAD
   */
  public void retry(Instant now) {
    if (!status.canBecome(DeliveryStatus.PENDING)) {
      throw new DomainException(
              Kind.CONFLICT,
              "outbox-delivery/not-dead",
              "Only a dead delivery can be tried again; this one is " + status + ".")
          .with("status", status.name());
    }
    status = DeliveryStatus.PENDING;
    attempts = 0;
    nextAttemptAt = now;
    firstAttemptAt = null;
    finishedAt = null;
  }

  public UUID id() {
    return id;
  }

  public UUID eventId() {
    return eventId;
  }

  public String type() {
    return type;
  }

  public String target() {
    return target;
  }

  public DeliveryStatus status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  /** Null unless the delivery is pending. */
  public @Nullable Instant nextAttemptAt() {
    return status == DeliveryStatus.PENDING ? nextAttemptAt : null;
  }

  public @Nullable String lastError() {
    return lastError;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
