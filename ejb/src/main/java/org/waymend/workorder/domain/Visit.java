package org.waymend.workorder.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.DeclineReason;
import org.waymend.workorder.EngineerArrived;
import org.waymend.workorder.EngineerTravelling;
import org.waymend.workorder.FailReason;
import org.waymend.workorder.FollowUpRequested;
import org.waymend.workorder.VisitAccepted;
import org.waymend.workorder.VisitAct;
import org.waymend.workorder.VisitDeclined;
import org.waymend.workorder.VisitDispatched;
import org.waymend.workorder.VisitFailed;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.VisitFinished;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitMissed;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.VisitWithdrawn;
import org.waymend.workorder.VisitWorkStarted;
import org.waymend.workorder.WorkOrderView.OrderedVisit;

/** One engineer at one site for one work order. */
@Entity
@Table(name = "visit")
public class Visit {
  @Id private UUID id;
  @Version private long version;
  private String number;

  @Column(name = "work_order_id")
  private UUID workOrderId;

  /** The work order's, which never changes. */
  @Column(name = "customer_id")
  private UUID customerId;

  /** The work order's, which never changes. */
  @Column(name = "site_id")
  private UUID siteId;

  @Enumerated(EnumType.STRING)
  private VisitStatus status;

  @Column(name = "status_reason")
  private @Nullable String statusReason;

  @Column(name = "status_note")
  private String statusNote;

  private String note;

  @Column(name = "group_id")
  private @Nullable UUID groupId;

  @Enumerated(EnumType.STRING)
  @Column(name = "group_kind")
  private @Nullable VisitGroupKind groupKind;

  @Column(name = "group_position")
  private @Nullable Integer groupPosition;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "visit_window", joinColumns = @JoinColumn(name = "visit_id"))
  @OrderBy("position")
  private List<WindowTime> windows = new ArrayList<>();

  @Column(name = "engineer_id")
  private @Nullable UUID engineerId;

  @Column(name = "shift_id")
  private @Nullable UUID shiftId;

  @Column(name = "starts_at")
  private @Nullable Instant startsAt;

  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  @Column(name = "travel_seconds")
  private @Nullable Integer travelSeconds;

  @Column(name = "travel_metres")
  private @Nullable Integer travelMetres;

  @Column(name = "is_travel_estimated")
  private boolean travelEstimated;

  @Column(name = "is_pinned")
  private boolean pinned;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @Column(name = "travel_started_at")
  private @Nullable Instant travelStartedAt;

  @Column(name = "arrived_at")
  private @Nullable Instant arrivedAt;

  @Column(name = "work_started_at")
  private @Nullable Instant workStartedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** When the engineer last did something. */
  @Column(name = "last_act_at")
  private @Nullable Instant lastActAt;

  @Column(name = "created_at")
  private Instant createdAt;

  /** Kept by the database: which change of all visits its last one was. */
  @NotAudited
  @Column(name = "change_sequence", insertable = false, updatable = false)
  private long changeSequence;

  @SuppressWarnings("NullAway.Init")
  protected Visit() {} // JPA

  /**
   * A new visit, to be planned.
   *
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     work-order/done}
   */
  public static Visit of(UUID id, WorkOrder order, VisitFields fields, Instant now) {
    return of(id, order, fields, null, now);
  }

  /**
   * The same in a crew or a sequence.
   *
   * @param place null for a visit on its own
   */
  public static Visit of(
      UUID id, WorkOrder order, VisitFields fields, @Nullable GroupPlace place, Instant now) {
    var visit = new Visit();
    visit.groupId = place == null ? null : place.id();
    visit.groupKind = place == null ? null : place.kind();
    visit.groupPosition = place == null ? null : Integer.valueOf(place.position());
    visit.id = id;
    visit.workOrderId = order.id().value();
    visit.customerId = order.customerId();
    visit.siteId = order.siteId();
    visit.status = VisitStatus.UNPLANNED;
    visit.statusNote = "";
    visit.createdAt = now;
    visit.apply(fields);
    visit.number = order.nextVisitNumber();
    return visit;
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     visit/under-way} once the engineer has set out
   */
  public void change(VisitFields fields) {
    requireAhead();
    apply(fields);
  }

  /**
   * Gives it the arrival windows of its crew, which has the same for all.
   *
   * @throws DomainException as {@link #change}
   */
  public void changeWindows(VisitFields ofCrew) {
    change(new VisitFields(ofCrew.windows(), note));
  }

  private void apply(VisitFields fields) {
    var check = new Check();
    var newWindows = WindowTime.accept(check, fields.windows());
    var newNote = check.optionalText("note", fields.note(), 1000);
    check.throwIfAny();
    windows = newWindows.equals(windows) ? windows : newWindows;
    note = newNote;
  }

  /**
   * Gives the visit to an engineer at a time, or moves it.
   *
   * @return the event if anything changed
   * @throws DomainException {@code visit/under-way} unless it is still ahead
   */
  public @Nullable VisitDispatched dispatch(Assignment plan, Instant now) {
    requireAhead();
    var event =
        new VisitDispatched(
            id,
            number,
            workOrderId,
            customerId,
            plan.engineerId(),
            plan.startsAt(),
            plan.endsAt(),
            engineerId,
            startsAt,
            now);
    boolean isSamePromise =
        plan.engineerId().equals(engineerId)
            && plan.startsAt().equals(startsAt)
            && plan.endsAt().equals(endsAt);
    if (!plan.engineerId().equals(engineerId)) {
      status = VisitStatus.DISPATCHED;
      acceptedAt = null;
      engineerId = plan.engineerId();
    }
    statusReason = null;
    statusNote = "";
    shiftId = plan.shiftId();
    startsAt = plan.startsAt();
    endsAt = plan.endsAt();
    travelSeconds = plan.travelSeconds();
    travelMetres = plan.travelMetres();
    travelEstimated = plan.isTravelEstimated();
    return isSamePromise ? null : event;
  }

  /**
   * Takes the visit from its engineer: it is to be planned anew. One that nobody has is left alone.
   *
   * @param reason why, for the next who plans it; null for no particular reason
   * @return the event if it had an engineer
   * @throws DomainException {@code visit/under-way} unless it is still ahead
   */
  public @Nullable VisitWithdrawn withdraw(@Nullable String reason, String why, Instant now) {
    requireAhead();
    return leave(VisitStatus.UNPLANNED, reason, why, now);
  }

  /**
   * @return the event if it had an engineer
   * @throws DomainException {@code visit/under-way} unless it is still ahead
   */
  public @Nullable VisitWithdrawn cancel(Instant now) {
    requireAhead();
    return leave(VisitStatus.CANCELLED, null, "", now);
  }

  private @Nullable VisitWithdrawn leave(
      VisitStatus to, @Nullable String reason, String why, Instant now) {
    var event =
        engineerId == null
            ? null
            : new VisitWithdrawn(id, number, workOrderId, customerId, engineerId, to, now);
    status = to;
    statusReason = reason;
    statusNote = why;
    engineerId = null;
    shiftId = null;
    startsAt = null;
    endsAt = null;
    travelSeconds = null;
    travelMetres = null;
    travelEstimated = false;
    pinned = false;
    acceptedAt = null;
    return event;
  }

  /**
   * Keeps the optimizer from moving the visit, or lets it.
   *
   * @throws DomainException {@code visit/not-planned} unless an engineer has it who has not set out
   */
  public void pin(boolean isPinned) {
    if (!status.isPlanned()) {
      throw new DomainException(
              Kind.CONFLICT,
              "visit/not-planned",
              "Only a visit that has an engineer and has not begun can be pinned.")
          .with("status", status);
    }
    pinned = isPinned;
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless it is dispatched
   */
  public VisitAccepted accept(Instant now) {
    acceptedAt = act(VisitAct.ACCEPT, VisitStatus.ACCEPTED, now);
    return new VisitAccepted(id, number, workOrderId, customerId, engineer(), acceptedAt);
  }

  /**
   * The engineer says no: the visit is to be planned anew.
   *
   * @return the events for the caller to publish
   * @throws DomainException {@code visit/illegal-transition} unless the engineer has not set out
   */
  public List<DomainEvent> decline(DeclineReason reason, String why, Instant now) {
    var by = engineerId;
    var at = act(VisitAct.DECLINE, VisitStatus.UNPLANNED, now);
    var withdrawn = leave(VisitStatus.UNPLANNED, reason.name(), why, at);
    return List.of(
        new VisitDeclined(
            id, number, workOrderId, customerId, Objects.requireNonNull(by), reason, at),
        Objects.requireNonNull(withdrawn));
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless it is accepted
   */
  public EngineerTravelling travel(Instant now) {
    travelStartedAt = act(VisitAct.TRAVEL, VisitStatus.TRAVELLING, now);
    return new EngineerTravelling(id, number, workOrderId, customerId, engineer(), travelStartedAt);
  }

  /**
   * @param way how the engineer showed it
   * @param isFar true if it is not quite believed
   * @throws DomainException {@code visit/illegal-transition} unless the engineer is on the way
   */
  public EngineerArrived arrive(ArrivalWay way, boolean isFar, Instant now) {
    arrivedAt = act(VisitAct.ARRIVE, VisitStatus.ON_SITE, now);
    return new EngineerArrived(
        id, number, workOrderId, customerId, engineer(), way, isFar, arrivedAt);
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless the engineer is on site
   */
  public VisitWorkStarted startWork(Instant now) {
    workStartedAt = act(VisitAct.START_WORK, VisitStatus.WORKING, now);
    return new VisitWorkStarted(id, number, workOrderId, customerId, engineer(), workStartedAt);
  }

  /**
   * The engineer does something that moves the visit nowhere.
   *
   * @param isWorking true if only while working, false if anywhere on site
   * @throws DomainException {@code visit/not-on-site} unless the engineer is there
   */
  public void busy(boolean isWorking, Instant now) {
    boolean isThere =
        status == VisitStatus.WORKING || (!isWorking && status == VisitStatus.ON_SITE);
    if (!isThere) {
      throw new DomainException(
              Kind.CONFLICT,
              "visit/not-on-site",
              "This is possible while the engineer works on site, and the visit is " + status + ".")
          .with("status", status);
    }
    lastActAt = notBefore(now);
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless the engineer is working
   */
  public VisitFinished finish(Instant now) {
    endedAt = act(VisitAct.FINISH, VisitStatus.COMPLETED, now);
    return new VisitFinished(
        id, number, workOrderId, customerId, engineer(), labourMinutes(), endedAt);
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless the engineer has set out
   */
  public VisitFailed fail(FailReason reason, String why, boolean needsAnother, Instant now) {
    endedAt = act(VisitAct.FAIL, VisitStatus.NOT_COMPLETED, now);
    statusReason = reason.name();
    statusNote = why;
    return new VisitFailed(
        id, number, workOrderId, customerId, engineer(), reason, needsAnother, endedAt);
  }

  /**
   * @throws DomainException {@code visit/illegal-transition} unless the engineer is on site and has
   *     not begun
   */
  public VisitMissed noShow(String why, boolean needsAnother, Instant now) {
    endedAt = act(VisitAct.NO_SHOW, VisitStatus.NO_SHOW, now);
    statusNote = why;
    return new VisitMissed(id, number, workOrderId, customerId, engineer(), needsAnother, endedAt);
  }

  public FollowUpRequested followUp(VisitId other, Instant now) {
    return new FollowUpRequested(
        id, number, workOrderId, customerId, engineer(), other.value(), now);
  }

  /** Time from the start of the work to its end, every started minute; 0 if it never started. */
  public long labourMinutes() {
    return workStartedAt == null || endedAt == null
        ? 0
        : Duration.between(workStartedAt, endedAt).plusMinutes(1).minusNanos(1).toMinutes();
  }

  private Instant act(VisitAct act, VisitStatus next, Instant now) {
    if (!act.fits(status) || !status.canBecome(next)) {
      throw new DomainException(
              Kind.CONFLICT,
              "visit/illegal-transition",
              act + " is not possible while the visit is " + status + ".")
          .with("status", status)
          .with("act", act);
    }
    status = next;
    var at = notBefore(now);
    lastActAt = at;
    return at;
  }

  /** A clock that was set back must not turn the acts round. */
  private Instant notBefore(Instant now) {
    return lastActAt == null || now.isAfter(lastActAt) ? now : lastActAt;
  }

  private UUID engineer() {
    return Objects.requireNonNull(engineerId, "the state table and a CHECK keep it");
  }

  /**
   * @throws DomainException {@code visit/under-way} once the engineer has set out or it is over
   */
  public void requireAhead() {
    if (status.isUnderWay() || status.isDone()) {
      throw new DomainException(
              Kind.CONFLICT, "visit/under-way", "The visit has begun or is over: " + status + ".")
          .with("status", status);
    }
  }

  public VisitId id() {
    return new VisitId(id);
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public UUID workOrderId() {
    return workOrderId;
  }

  public UUID customerId() {
    return customerId;
  }

  public UUID siteId() {
    return siteId;
  }

  public VisitStatus status() {
    return status;
  }

  public List<ArrivalWindow> windows() {
    return windows.stream().map(WindowTime::window).toList();
  }

  public @Nullable UUID engineerId() {
    return engineerId;
  }

  public @Nullable UUID shiftId() {
    return shiftId;
  }

  public @Nullable Instant startsAt() {
    return startsAt;
  }

  public @Nullable Instant endsAt() {
    return endsAt;
  }

  public @Nullable Instant workStartedAt() {
    return workStartedAt;
  }

  public @Nullable Instant arrivedAt() {
    return arrivedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  public boolean isPinned() {
    return pinned;
  }

  /** Its place in its crew or sequence; null for a visit on its own. */
  public @Nullable GroupPlace place() {
    return groupId == null || groupKind == null || groupPosition == null
        ? null
        : new GroupPlace(groupId, groupKind, groupPosition);
  }

  /** Of a crew or a sequence only the first visit brings the work order's parts. */
  public boolean bringsParts() {
    return groupPosition == null || groupPosition == 1;
  }

  private @Nullable VisitGroupView group(WorkOrder order) {
    var place = place();
    return place == null ? null : order.groupView(place);
  }

  public long changeSequence() {
    return changeSequence;
  }

  private boolean isPossible(VisitAct act) {
    return act.fits(status)
        && switch (act) {
          case PIN -> !pinned;
          case UNPIN -> pinned;
          default -> true;
        };
  }

  OrderedVisit ordered(WorkOrder order, WorkOrderNames names) {
    var engineer = engineerId == null ? null : names.engineers().get(engineerId);
    return new OrderedVisit(
        id,
        number,
        status,
        group(order),
        engineerId,
        engineer == null ? "" : engineer.name(),
        startsAt,
        endsAt);
  }

  public VisitView view(WorkOrder order, WorkOrderNames names) {
    var site = Objects.requireNonNull(names.sites().get(siteId), "the foreign key keeps it");
    var category = Objects.requireNonNull(names.categories().get(order.categoryId()));
    var engineer = engineerId == null ? null : names.engineers().get(engineerId);
    return new VisitView(
        id,
        version,
        number,
        workOrderId,
        order.number(),
        order.ticketId(),
        WorkOrder.named(names.tickets(), order.ticketId()),
        customerId,
        WorkOrder.named(names.customers(), customerId),
        siteId,
        site.name(),
        site.address(),
        site.accessNotes(),
        site.latitude(),
        site.longitude(),
        site.timeZone(),
        site.territoryId(),
        WorkOrder.territoryName(site.territoryId(), names),
        order.assetId(),
        WorkOrder.named(names.assets(), order.assetId()),
        order.categoryId(),
        category.code(),
        category.name(),
        order.priority(),
        order.summary(),
        order.instructions(),
        order.serviceDurationMinutes(),
        order.skillViews(names),
        bringsParts() ? order.partViews(names) : List.of(),
        order.tasks().stream().map(Task::view).toList(),
        group(order),
        windows(),
        note,
        status,
        statusReason,
        statusNote,
        engineerId,
        engineer == null ? "" : engineer.code(),
        engineer == null ? "" : engineer.name(),
        shiftId,
        startsAt,
        endsAt,
        travelSeconds,
        travelMetres,
        travelEstimated,
        pinned,
        acceptedAt,
        travelStartedAt,
        arrivedAt,
        workStartedAt,
        endedAt,
        Arrays.stream(VisitAct.values()).filter(this::isPossible).toList(),
        createdAt);
  }
}
