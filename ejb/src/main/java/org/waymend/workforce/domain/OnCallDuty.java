package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.TimeWindow;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.OnCallDutyFields;
import org.waymend.workforce.OnCallDutyId;
import org.waymend.workforce.OnCallDutyView;
import org.waymend.workforce.WorkforceReference;

/** Time when an engineer answers outside the shifts, in one territory or everywhere. */
@Entity
@Table(name = "on_call_duty")
public class OnCallDuty {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "engineer_id")
  private UUID engineerId;

  /** Only for the conditions of queries: scope, search and order. */
  @NotAudited
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "engineer_id", insertable = false, updatable = false)
  @Nullable
  @SuppressWarnings("UnusedVariable")
  private Engineer engineer;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "territory_id")
  @Nullable
  private UUID territoryId;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected OnCallDuty() {} // JPA

  /**
   * A new one; that it overlaps no other is for the caller to see.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static OnCallDuty register(UUID id, OnCallDutyFields fields, Instant now) {
    var check = new Check();
    var onCallDuty = new OnCallDuty();
    onCallDuty.id = id;
    onCallDuty.createdAt = now;
    var engineer = check.required("engineerId", fields.engineerId());
    onCallDuty.apply(check, fields);
    onCallDuty.engineerId = Objects.requireNonNull(engineer);
    return onCallDuty;
  }

  /** The engineer stays. */
  public void change(OnCallDutyFields fields) {
    var check = new Check();
    check.isTrue(
        engineerId.equals(fields.engineerId()),
        "engineerId",
        "fixed",
        "can't change; delete this and register one for the other engineer");
    apply(check, fields);
  }

  private void apply(Check check, OnCallDutyFields fields) {
    var window = Periods.required(check, fields.startsAt(), fields.endsAt());
    check.throwIfAny();
    territoryId = fields.territoryId();
    startsAt = window.orElseThrow().start();
    endsAt = window.orElseThrow().end();
  }

  public OnCallDutyId id() {
    return new OnCallDutyId(id);
  }

  public long version() {
    return version;
  }

  public EngineerId engineerId() {
    return new EngineerId(engineerId);
  }

  public TimeWindow window() {
    return new TimeWindow(startsAt, endsAt);
  }

  public @Nullable UUID territoryId() {
    return territoryId;
  }

  public OnCallDutyView view(WorkforceReference named, @Nullable WorkforceReference territory) {
    return new OnCallDutyView(
        id,
        version,
        engineerId,
        named.code(),
        named.name(),
        territoryId,
        territory == null ? null : territory.name(),
        startsAt,
        endsAt,
        createdAt);
  }
}
