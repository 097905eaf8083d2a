package org.waymend.dispatch.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchRunFields;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.DispatchRunStatus;
import org.waymend.dispatch.DispatchRunView;
import org.waymend.dispatch.DispatchRunView.ScorePoint;
import org.waymend.dispatch.PlanPublished;
import org.waymend.dispatch.WhatIfFields;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.NotAudited;

/**
 * One search for a plan of a day or some days. What its node writes while it searches (status,
 * figures) goes past this class, by {@link SolveJobs}.
 */
@Entity
@Table(name = "dispatch_run")
public class DispatchRun {
  private static final int LONGEST_SECONDS = 3600;
  private static final int LONGEST_FREEZE = 1440;
  private static final int MOST_DAYS = 14;

  @Id private UUID id;
  @Version private long version;

  @Column(name = "plans_on")
  private LocalDate plansOn;

  private int days;

  @Column(name = "territory_id")
  private @Nullable UUID territoryId;

  private int seconds;

  @Column(name = "freeze_minutes")
  private int freezeMinutes;

  @Column(name = "is_what_if")
  private boolean whatIf;

  @Column(name = "replay_of")
  private @Nullable UUID replayOf;

  @Column(name = "what_if")
  private @Nullable String whatIfFields;

  @Column(name = "created_by")
  private @Nullable UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "cancel_requested_at")
  private @Nullable Instant cancelRequestedAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @NotAudited
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DispatchRunStatus status;

  @NotAudited
  @Column(name = "progress_seconds", updatable = false)
  private int progressSeconds;

  @NotAudited
  @Column(name = "score_hard", updatable = false)
  private long scoreHard;

  @NotAudited
  @Column(name = "score_medium", updatable = false)
  private long scoreMedium;

  @NotAudited
  @Column(name = "score_soft", updatable = false)
  private long scoreSoft;

  @NotAudited
  @Column(name = "visit_count", updatable = false)
  private int visitCount;

  @NotAudited
  @Column(name = "planned_count", updatable = false)
  private int plannedCount;

  @NotAudited
  @Column(name = "travel_seconds", updatable = false)
  private long travelSeconds;

  @NotAudited
  @Column(name = "travel_metres", updatable = false)
  private long travelMetres;

  @NotAudited
  @Column(updatable = false)
  private String curve;

  @NotAudited
  @Column(name = "started_at", updatable = false)
  private @Nullable Instant startedAt;

  @NotAudited
  @Column(name = "ended_at", updatable = false)
  private @Nullable Instant endedAt;

  @NotAudited
  @Column(updatable = false)
  private String error;

  @SuppressWarnings("NullAway.Init")
  protected DispatchRun() {} // JPA

  /**
   * A new run, which waits for a node.
   *
   * @param freezeMinutes if the fields do not say
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static DispatchRun queue(
      UUID id, DispatchRunFields fields, int freezeMinutes, @Nullable UUID by, Instant now) {
    var check = new Check();
    var on = check.required("on", fields.on());
    var seconds = check.required("seconds", fields.seconds());
    check.isTrue(
        seconds == null || (seconds >= 1 && seconds <= LONGEST_SECONDS),
        "seconds",
        "out-of-range",
        "must lie between 1 and " + LONGEST_SECONDS);
    check.isTrue(
        on == null || (on.getYear() >= 2000 && on.getYear() < 2200),
        "on",
        "out-of-range",
        "is too far away");
    var freeze = Objects.requireNonNullElse(fields.freezeMinutes(), freezeMinutes);
    check.isTrue(
        freeze >= 0 && freeze <= LONGEST_FREEZE,
        "freezeMinutes",
        "out-of-range",
        "must lie between 0 and " + LONGEST_FREEZE);
    var days = Objects.requireNonNullElse(fields.days(), 1);
    check.isTrue(
        days >= 1 && days <= MOST_DAYS,
        "days",
        "out-of-range",
        "must lie between 1 and " + MOST_DAYS);
    if (fields.whatIf() != null) {
      WhatIfDay.check(check, fields.whatIf());
      check.isTrue(
          fields.replayOf() == null
              || Objects.requireNonNull(fields.whatIf().moreShifts()).isEmpty(),
          "whatIf.moreShifts",
          "not-allowed",
          "can't be added to a day as it was read");
    }
    check.throwIfAny();
    var run = new DispatchRun();
    run.id = id;
    run.plansOn = Objects.requireNonNull(on);
    run.days = days;
    run.seconds = Objects.requireNonNull(seconds);
    run.freezeMinutes = freeze;
    run.territoryId = fields.territoryId();
    run.whatIf = fields.whatIf() != null || fields.replayOf() != null;
    run.replayOf = fields.replayOf();
    run.whatIfFields = fields.whatIf() == null ? null : Json.write(fields.whatIf());
    run.createdBy = by;
    run.createdAt = now;
    run.status = DispatchRunStatus.QUEUED;
    run.curve = "[]";
    run.error = "";
    return run;
  }

  /** Asks for its end; a run that is over stays as it is. */
  public void cancel(Instant now) {
    if (!status.isDone() && cancelRequestedAt == null) {
      cancelRequestedAt = now;
    }
  }

  /**
   * Its plan, or a part of it, is published.
   *
   * @param visits that have their engineer and time by it now
   * @throws DomainException {@code dispatch-run/not-done}; {@code dispatch-run/what-if}
   */
  public PlanPublished publish(int visits, Instant now) {
    requirePublishable();
    publishedAt = now;
    return new PlanPublished(id, plansOn, visits, now);
  }

  /**
   * @throws DomainException {@code dispatch-run/not-done} while it searches
   */
  public void requireDone() {
    if (!status.isDone()) {
      throw new DomainException(
              Kind.CONFLICT, "dispatch-run/not-done", "Wait until the run is over, or cancel it.")
          .with("status", status);
    }
  }

  /**
   * @throws DomainException {@code dispatch-run/not-done} while it searches; {@code
   *     dispatch-run/what-if} if its day is not the real one
   */
  public void requirePublishable() {
    requireDone();
    if (whatIf) {
      throw new DomainException(
          Kind.CONFLICT, "dispatch-run/what-if", "A run that asks what would be has no real plan.");
    }
  }

  public DispatchRunId id() {
    return new DispatchRunId(id);
  }

  public long version() {
    return version;
  }

  public LocalDate on() {
    return plansOn;
  }

  /** How many days it plans, from {@link #on()}. */
  public int days() {
    return days;
  }

  public @Nullable UUID territoryId() {
    return territoryId;
  }

  public @Nullable UUID createdBy() {
    return createdBy;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  public DispatchRunView view(String createdByName) {
    return new DispatchRunView(
        id,
        version,
        plansOn,
        days,
        territoryId,
        status,
        seconds,
        freezeMinutes,
        progressSeconds,
        scoreHard,
        scoreMedium,
        scoreSoft,
        visitCount,
        plannedCount,
        visitCount - plannedCount,
        travelSeconds,
        travelMetres,
        curvePoints(),
        createdBy,
        createdByName,
        createdAt,
        startedAt,
        endedAt,
        publishedAt,
        error,
        whatIf,
        replayOf,
        whatIfFields == null ? null : Json.read(whatIfFields, WhatIfFields.class));
  }

  private List<ScorePoint> curvePoints() {
    return Arrays.asList(Json.read(curve, ScorePoint[].class));
  }
}
