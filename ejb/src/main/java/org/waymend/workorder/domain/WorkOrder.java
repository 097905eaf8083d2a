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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.ticket.Priority;
import org.waymend.ticket.TicketBrief;
import org.waymend.workorder.NeededPartView;
import org.waymend.workorder.NeededSkillView;
import org.waymend.workorder.TickFields;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitSequence;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.WorkOrderAct;
import org.waymend.workorder.WorkOrderFields;
import org.waymend.workorder.WorkOrderId;
import org.waymend.workorder.WorkOrderMoved;
import org.waymend.workorder.WorkOrderReason;
import org.waymend.workorder.WorkOrderReleased;
import org.waymend.workorder.WorkOrderStatus;
import org.waymend.workorder.WorkOrderView;

/** A job to be done for a ticket, in one or more visits. */
@Entity
@Table(name = "work_order")
public class WorkOrder {
  private static final int LONGEST_MINUTES = 24 * 60;

  @Id private UUID id;
  @Version private long version;
  private String number;

  @Column(name = "ticket_id")
  private UUID ticketId;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "asset_id")
  private @Nullable UUID assetId;

  @Column(name = "category_id")
  private UUID categoryId;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  /** Kept by the database, for lists in order of urgency. */
  @NotAudited
  @Column(name = "priority_rank", insertable = false, updatable = false)
  private int priorityRank;

  @Enumerated(EnumType.STRING)
  private WorkOrderStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_reason")
  private @Nullable WorkOrderReason statusReason;

  @Column(name = "status_note")
  private String statusNote;

  private String summary;
  private String instructions;

  @Column(name = "service_duration_minutes")
  private int serviceDurationMinutes;

  // Lists, since EclipseLink 4.0.7 takes a set of embeddables for changed when it is only shuffled.

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "work_order_skill", joinColumns = @JoinColumn(name = "work_order_id"))
  @OrderBy("skillId")
  private List<NeededSkill> skills = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "work_order_part", joinColumns = @JoinColumn(name = "work_order_id"))
  @OrderBy("partId")
  private List<NeededPart> parts = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "task", joinColumns = @JoinColumn(name = "work_order_id"))
  @OrderBy("position")
  private List<Task> tasks = new ArrayList<>();

  @Column(name = "crew_size")
  private int crewSize;

  @Column(name = "sequence_visits")
  private @Nullable Integer sequenceVisits;

  @Column(name = "least_gap_minutes")
  private int leastGapMinutes;

  @Column(name = "is_same_engineer")
  private boolean sameEngineer;

  @Column(name = "visit_count")
  private int visitCount;

  @Column(name = "labour_minutes")
  private long labourMinutes;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected WorkOrder() {} // JPA

  /**
   * A new draft.
   *
   * @param ticket whose site and category are known
   * @param needs what the fields and the category say together, already looked up
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static WorkOrder draft(
      UUID id,
      String number,
      TicketBrief ticket,
      WorkOrderFields fields,
      WorkOrderNeeds needs,
      Instant now) {
    var order = new WorkOrder();
    order.id = id;
    order.number = number;
    order.ticketId = ticket.id();
    order.customerId = ticket.customerId();
    order.siteId = Objects.requireNonNull(ticket.siteId());
    order.assetId = ticket.assetId();
    order.categoryId = Objects.requireNonNull(ticket.categoryId());
    order.priority = ticket.priority();
    order.status = WorkOrderStatus.DRAFT;
    order.statusNote = "";
    order.createdAt = now;
    var grouping = Grouping.accept(needs.check(), fields);
    order.apply(fields, needs);
    order.group(grouping);
    return order;
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     work-order/done} once nobody works on it any more
   */
  public void change(WorkOrderFields fields, WorkOrderNeeds needs) {
    requireNotDone();
    grouping().requireSame(needs.check(), fields);
    apply(fields, needs);
  }

  private void group(Grouping grouping) {
    var sequence = grouping.sequence();
    crewSize = grouping.crewSize();
    sequenceVisits = sequence == null ? null : Integer.valueOf(sequence.visits());
    leastGapMinutes = sequence == null ? 0 : sequence.leastGapMinutes();
    sameEngineer = sequence != null && sequence.isSameEngineer();
  }

  private Grouping grouping() {
    return new Grouping(crewSize, sequence());
  }

  private void apply(WorkOrderFields fields, WorkOrderNeeds needs) {
    var check = needs.check();
    check.isTrue(
        fields.ticketId() == null || fields.ticketId().equals(ticketId),
        "ticketId",
        "fixed",
        "can't change");
    var newSummary = check.text("summary", fields.summary(), 1, 200);
    var newInstructions = check.optionalText("instructions", fields.instructions(), 10_000);
    var minutes = check.required("serviceDurationMinutes", fields.serviceDurationMinutes());
    check.isTrue(
        minutes == null || (minutes >= 1 && minutes <= LONGEST_MINUTES),
        "serviceDurationMinutes",
        "out-of-range",
        "must lie between 1 and " + LONGEST_MINUTES);
    check.throwIfAny();
    summary = newSummary;
    instructions = newInstructions;
    serviceDurationMinutes = Objects.requireNonNull(minutes);
    skills = needs.skills().equals(skills) ? skills : new ArrayList<>(needs.skills());
    parts = needs.parts().equals(parts) ? parts : new ArrayList<>(needs.parts());
    tasks = merged(needs.tasks());
  }

  /** What was ticked stays ticked where the step says the same. */
  private List<Task> merged(List<Task> wanted) {
    var left = new ArrayList<>(tasks);
    var merged = new ArrayList<Task>();
    for (var task : wanted) {
      var before = left.stream().filter(task::saysTheSame).findFirst();
      before.ifPresent(left::remove);
      merged.add(before.map(t -> t.at(task.position())).orElse(task));
    }
    return merged.equals(tasks) ? tasks : merged;
  }

  private void requireNotDone() {
    if (status.isDone()) {
      throw new DomainException(
              Kind.CONFLICT, "work-order/done", "Nobody works on this work order any more.")
          .with("status", status);
    }
  }

  /**
   * Does what the desk asks for; what happens to the visits is the caller's.
   *
   * @throws DomainException {@code work-order/illegal-transition}; {@code request/invalid} if the
   *     reason or the note is missing
   */
  public WorkOrderMoved move(
      WorkOrderAct act, @Nullable WorkOrderReason reason, @Nullable String note, Instant now) {
    if (!act.fits(status)) {
      throw new DomainException(
              Kind.CONFLICT,
              "work-order/illegal-transition",
              act + " is not possible while the work order is " + status + ".")
          .with("status", status);
    }
    var check = new Check();
    var words = check.optionalText("note", note, 1000);
    if (act == WorkOrderAct.CANCEL) {
      check.required("reason", reason);
      check.isTrue(
          reason != WorkOrderReason.OTHER || !words.isEmpty(), "note", "required", "is required");
    } else {
      check.isTrue(reason == null, "reason", "not-allowed", "takes no reason");
    }
    check.throwIfAny();
    statusReason = reason;
    statusNote = words;
    return become(act.target(), now);
  }

  /**
   * Follows its visits, of which one has moved.
   *
   * @return the event if it moved too
   */
  public @Nullable WorkOrderMoved follow(Collection<VisitStatus> visits, Instant now) {
    var next = WorkOrderStatus.of(visits);
    boolean follows = status != WorkOrderStatus.DRAFT && !status.isDone() && next != status;
    if (!follows) {
      return null;
    }
    // One that was completed is taken up again by a new visit, which may have its engineer already.
    if (!status.canBecome(next)) {
      status = WorkOrderStatus.RELEASED;
    }
    return become(next, now);
  }

  private WorkOrderMoved become(WorkOrderStatus next, Instant now) {
    var before = status;
    status = next;
    completedAt =
        switch (next) {
          case COMPLETED -> now;
          case CLOSED -> completedAt;
          default -> null;
        };
    return new WorkOrderMoved(id, number, ticketId, before, next, now);
  }

  /**
   * Counts one more visit.
   *
   * @return its number for people
   * @throws DomainException {@code work-order/done}
   */
  public String nextVisitNumber() {
    requireNotDone();
    visitCount++;
    return number + "-" + visitCount;
  }

  /**
   * Says what became of a step of the checklist.
   *
   * @throws DomainException {@code request/invalid} if there is no such step, or the note is wrong
   */
  public void tick(TickFields fields, Instant now) {
    var check = new Check();
    var position = check.required("position", fields.position());
    var isDone = check.required("isDone", fields.isDone());
    var words = check.optionalText("note", fields.note(), 500);
    check.isTrue(
        position == null || tasks.stream().anyMatch(task -> task.position() == position),
        "position",
        "unknown",
        "is no step of this work order");
    check.throwIfAny();
    int at = Objects.requireNonNull(position);
    boolean done = Objects.requireNonNull(isDone);
    tasks =
        new ArrayList<>(
            tasks.stream().map(t -> t.position() == at ? t.ticked(done, words, now) : t).toList());
  }

  /**
   * @throws DomainException {@code visit/tasks-open} while a mandatory step is not done
   */
  public void requireMandatoryTasksDone() {
    var open = tasks.stream().filter(t -> t.isMandatory() && !t.isDone()).toList();
    if (!open.isEmpty()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "visit/tasks-open",
              "Tick the mandatory steps before the visit is finished.")
          .with("positions", open.stream().map(Task::position).toList())
          .with("count", open.size());
    }
  }

  /** Measured time on site of one more visit. */
  public void addLabour(long minutes) {
    labourMinutes += minutes;
  }

  public WorkOrderReleased released(Instant now) {
    return new WorkOrderReleased(id, number, ticketId, now);
  }

  public WorkOrderId id() {
    return new WorkOrderId(id);
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public WorkOrderStatus status() {
    return status;
  }

  public UUID ticketId() {
    return ticketId;
  }

  public UUID customerId() {
    return customerId;
  }

  public UUID siteId() {
    return siteId;
  }

  public @Nullable UUID assetId() {
    return assetId;
  }

  public UUID categoryId() {
    return categoryId;
  }

  public Priority priority() {
    return priority;
  }

  public String summary() {
    return summary;
  }

  public String instructions() {
    return instructions;
  }

  public int serviceDurationMinutes() {
    return serviceDurationMinutes;
  }

  /** How many engineers come together. */
  public int crewSize() {
    return crewSize;
  }

  /** What follows each other; null for nothing. */
  public @Nullable VisitSequence sequence() {
    return sequenceVisits == null
        ? null
        : new VisitSequence(sequenceVisits, leastGapMinutes, sameEngineer);
  }

  /** The group of a visit of its, as it is shown. */
  VisitGroupView groupView(GroupPlace place) {
    boolean isCrew = place.kind() == VisitGroupKind.CREW;
    int size = isCrew || sequenceVisits == null ? crewSize : sequenceVisits;
    return new VisitGroupView(
        place.id(),
        place.kind(),
        place.position(),
        size,
        isCrew ? 0 : leastGapMinutes,
        !isCrew && sameEngineer);
  }

  public List<NeededSkill> skills() {
    return List.copyOf(skills);
  }

  public List<NeededPart> parts() {
    return List.copyOf(parts);
  }

  public List<Task> tasks() {
    return List.copyOf(tasks);
  }

  public WorkOrderView view(List<Visit> visits, WorkOrderNames names) {
    var site = Objects.requireNonNull(names.sites().get(siteId), "the foreign key keeps it");
    var category = Objects.requireNonNull(names.categories().get(categoryId));
    return new WorkOrderView(
        id,
        version,
        number,
        ticketId,
        named(names.tickets(), ticketId),
        customerId,
        named(names.customers(), customerId),
        siteId,
        site.name(),
        site.address(),
        assetId,
        named(names.assets(), assetId),
        categoryId,
        category.code(),
        category.name(),
        priority,
        status,
        statusReason,
        statusNote,
        summary,
        instructions,
        serviceDurationMinutes,
        skillViews(names),
        partViews(names),
        tasks.stream().map(Task::view).toList(),
        crewSize,
        sequence(),
        visits.stream().map(visit -> visit.ordered(this, names)).toList(),
        site.territoryId(),
        territoryName(site.territoryId(), names),
        labourMinutes,
        Arrays.stream(WorkOrderAct.values()).filter(act -> isPossible(act, visits)).toList(),
        createdAt,
        completedAt);
  }

  private boolean isPossible(WorkOrderAct act, List<Visit> visits) {
    boolean isUnderWay = visits.stream().anyMatch(visit -> visit.status().isUnderWay());
    return act.fits(status) && (act != WorkOrderAct.CANCEL || !isUnderWay);
  }

  static String territoryName(@Nullable UUID territoryId, WorkOrderNames names) {
    var territory = territoryId == null ? null : names.territories().get(territoryId);
    return territory == null ? "" : territory.name();
  }

  List<NeededSkillView> skillViews(WorkOrderNames names) {
    return skills.stream()
        .map(
            need -> {
              var skill = Objects.requireNonNull(names.skills().get(need.skillId()));
              return new NeededSkillView(
                  need.skillId(),
                  skill.code(),
                  bothNames(skill.name(), skill.nameZh()),
                  need.level());
            })
        .sorted(Comparator.comparing(NeededSkillView::skillCode))
        .toList();
  }

  private static String bothNames(String name, String nameZh) {
    return name.equals(nameZh) ? name : name + " · " + nameZh;
  }

  List<NeededPartView> partViews(WorkOrderNames names) {
    return parts.stream()
        .map(
            need -> {
              var part = Objects.requireNonNull(names.parts().get(need.partId()));
              return new NeededPartView(
                  need.partId(), part.number(), part.name(), need.quantity().units(), part.unit());
            })
        .sorted(Comparator.comparing(NeededPartView::partNumber))
        .toList();
  }

  static String named(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : Objects.requireNonNullElse(names.get(id), "");
  }
}
