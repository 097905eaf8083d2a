package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.waymend.workforce.AbsenceFields;
import org.waymend.workforce.AbsenceId;
import org.waymend.workforce.AbsenceKind;
import org.waymend.workforce.AbsenceView;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.WorkforceReference;

/** Time when an engineer can't work. It lies over the shifts and leaves them as they are. */
@Entity
@Table(name = "absence")
public class Absence {
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

  @Enumerated(EnumType.STRING)
  private AbsenceKind kind;

  private String note;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Absence() {} // JPA

  /**
   * A new one; that it overlaps no other is for the caller to see.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Absence register(UUID id, AbsenceFields fields, Instant now) {
    var check = new Check();
    var absence = new Absence();
    absence.id = id;
    absence.createdAt = now;
    var engineer = check.required("engineerId", fields.engineerId());
    absence.apply(check, fields);
    absence.engineerId = Objects.requireNonNull(engineer);
    return absence;
  }

  /** The engineer stays. */
  public void change(AbsenceFields fields) {
    var check = new Check();
    check.isTrue(
        engineerId.equals(fields.engineerId()),
        "engineerId",
        "fixed",
        "can't change; delete this and register one for the other engineer");
    apply(check, fields);
  }

  private void apply(Check check, AbsenceFields fields) {
    var window = Periods.required(check, fields.startsAt(), fields.endsAt());
    var newKind = check.required("kind", fields.kind());
    var newNote = check.optionalText("note", fields.note(), 500);
    check.throwIfAny();
    kind = Objects.requireNonNull(newKind);
    note = newNote;
    startsAt = window.orElseThrow().start();
    endsAt = window.orElseThrow().end();
  }

  public AbsenceId id() {
    return new AbsenceId(id);
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

  public AbsenceView view(WorkforceReference named) {
    return new AbsenceView(
        id,
        version,
        engineerId,
        named.code(),
        named.name(),
        startsAt,
        endsAt,
        kind,
        note,
        createdAt);
  }
}
