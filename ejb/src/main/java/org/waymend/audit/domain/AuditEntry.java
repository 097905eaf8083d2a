package org.waymend.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.persistence.NotAudited;

/** One line of the trail, for reading only. */
@Entity
@Table(name = "audit_entry")
@NotAudited
public class AuditEntry {
  @Id private UUID id;
  private Instant at;

  @Column(name = "actor_id")
  @Nullable
  private UUID actorId;

  @Column(name = "actor_name")
  private String actorName;

  private String address;

  @Column(name = "trace_id")
  private String traceId;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Column(name = "object_type")
  private String objectType;

  @Column(name = "object_id")
  private String objectId;

  private String changes;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {} // JPA

  public UUID id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public @Nullable UUID actorId() {
    return actorId;
  }

  public String actorName() {
    return actorName;
  }

  public String address() {
    return address;
  }

  public String traceId() {
    return traceId;
  }

  public AuditAction action() {
    return action;
  }

  public String objectType() {
    return objectType;
  }

  public String objectId() {
    return objectId;
  }

  /** JSON. */
  public String changes() {
    return changes;
  }
}
