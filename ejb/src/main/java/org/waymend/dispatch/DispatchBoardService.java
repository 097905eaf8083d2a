package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.BoardView.BoardAbsence;
import org.waymend.dispatch.BoardView.BoardEngineer;
import org.waymend.dispatch.BoardView.BoardShift;
import org.waymend.dispatch.BoardView.BoardSkill;
import org.waymend.dispatch.BoardView.QueueReason;
import org.waymend.dispatch.BoardView.QueuedVisit;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.dispatch.domain.GroupHold;
import org.waymend.dispatch.domain.PlanningDays;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.shared.Check;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.AbsenceView;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/** Shows a day on the dispatcher's board, and what changes on it. */
@Stateless
public class DispatchBoardService {
  /** Who is further behind reads the board anew. */
  private static final int MOST_CHANGES = 500;

  private VisitSchedule visits;
  private DayReader reader;
  private RosterDirectory roster;
  private DispatchRuns runs;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public DispatchBoardService() {} // container

  @Inject
  public DispatchBoardService(
      VisitSchedule visits,
      DayReader reader,
      RosterDirectory roster,
      DispatchRuns runs,
      Access access) {
    this.visits = visits;
    this.reader = reader;
    this.roster = roster;
    this.runs = runs;
    this.access = access;
  }

  /**
   * @param territoryId shows only the engineers who work there or are there on that day, with all
   *     their visits, and what waits there; null for all
   * @throws org.waymend.shared.DomainException {@code request/invalid} without a day
   */
  public BoardView view(Actor actor, @Nullable LocalDate on, @Nullable UUID territoryId) {
    access.check(actor, "dispatch-board.view");
    var check = new Check();
    check.required("on", on);
    check.throwIfAny();
    var day = reader.day(Objects.requireNonNull(on));
    long sequence = visits.sequence(); // first: what changes meanwhile is told again
    var shifts = reader.shifts(day);
    var planned = visits.planned(day.startsAt(), day.endsAt());
    var engineers = engineers(day, shifts, planned, territoryId);
    var shown = engineers.stream().map(BoardEngineer::id).collect(Collectors.toSet());
    return new BoardView(
        day.on(),
        day.zone().getId(),
        day.startsAt(),
        day.endsAt(),
        sequence,
        engineers,
        planned.stream().filter(visit -> shown.contains(visit.engineerId())).toList(),
        queue(day, territoryId));
  }

  private static boolean isIn(@Nullable UUID wanted, @Nullable UUID territory) {
    return wanted == null || wanted.equals(territory);
  }

  private List<BoardEngineer> engineers(
      PlanningDays day,
      List<ShiftView> shifts,
      List<VisitView> planned,
      @Nullable UUID territoryId) {
    var ids = new LinkedHashSet<UUID>();
    shifts.forEach(shift -> ids.add(shift.engineerId()));
    planned.stream().map(VisitView::engineerId).filter(Objects::nonNull).forEach(ids::add);
    var there =
        planned.stream()
            .filter(visit -> isIn(territoryId, visit.territoryId()))
            .map(VisitView::engineerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var shiftsOf = shifts.stream().collect(Collectors.groupingBy(ShiftView::engineerId));
    var absencesOf =
        roster.absences(day.startsAt(), day.endsAt()).stream()
            .collect(Collectors.groupingBy(AbsenceView::engineerId));
    return roster.engineers(ids).stream()
        .filter(
            engineer ->
                territoryId == null
                    || engineer.territoryIds().isEmpty()
                    || engineer.territoryIds().contains(territoryId)
                    || there.contains(engineer.id()))
        .map(
            engineer ->
                engineer(
                    engineer,
                    shiftsOf.getOrDefault(engineer.id(), List.of()),
                    absencesOf.getOrDefault(engineer.id(), List.of())))
        .toList();
  }

  private static BoardEngineer engineer(
      EngineerView engineer, List<ShiftView> shifts, List<AbsenceView> absences) {
    var home = engineer.homeBase();
    return new BoardEngineer(
        engineer.id(),
        engineer.number(),
        engineer.name(),
        engineer.teamId(),
        Objects.requireNonNullElse(engineer.teamName(), ""),
        Objects.requireNonNullElse(engineer.providerName(), ""),
        engineer.skills().stream()
            .map(s -> new BoardSkill(s.skillId(), s.nameEn(), s.nameZh(), s.level(), s.expiresOn()))
            .toList(),
        home.latitude() == null ? 0 : home.latitude(),
        home.longitude() == null ? 0 : home.longitude(),
        engineer.territoryIds(),
        shifts.stream()
            .map(
                s ->
                    new BoardShift(
                        s.id(), s.startsAt(), s.endsAt(), s.breakStartsAt(), s.breakMinutes()))
            .toList(),
        absences.stream().map(a -> new BoardAbsence(a.startsAt(), a.endsAt(), a.kind())).toList());
  }

  private List<QueuedVisit> queue(PlanningDays day, @Nullable UUID territoryId) {
    var run = runs.lastPlanned(day.on());
    Map<UUID, LeftOutVisit> leftOut = new HashMap<>();
    run.ifPresent(r -> runs.leftOut(r.id()).forEach(left -> leftOut.put(left.visitId(), left)));
    var lookedAt = run.map(DispatchRun::endedAt).orElse(null);
    var queue = new ArrayList<QueuedVisit>();
    var waiting = visits.unplanned();
    var groups = reader.groups(waiting);
    for (var visit : waiting) {
      if (isIn(territoryId, visit.territoryId()) && !isLater(visit, day)) {
        boolean isNext = GroupHold.besides(visit, groups).isOpen();
        queue.add(queued(visit, day, leftOut.get(visit.id()), lookedAt, isNext));
      }
    }
    return queue;
  }

  private static boolean isLater(VisitView visit, PlanningDays day) {
    return !visit.windows().isEmpty()
        && visit.windows().stream().noneMatch(w -> w.startsAt().isBefore(day.endsAt()));
  }

  private static QueuedVisit queued(
      VisitView visit,
      PlanningDays day,
      @Nullable LeftOutVisit left,
      @Nullable Instant lookedAt,
      boolean isNext) {
    if (!ProblemWriter.isPlannable(visit, day)) {
      return new QueuedVisit(visit, QueueReason.WINDOW_PASSED, List.of(), null);
    }
    if (!isNext && left == null) {
      return new QueuedVisit(visit, QueueReason.EARLIER_VISIT_LEFT_OUT, List.of(), null);
    }
    return left == null
        ? new QueuedVisit(visit, QueueReason.NOT_LOOKED_AT, List.of(), null)
        : new QueuedVisit(
            visit, QueueReason.valueOf(left.reason().name()), left.blockedBy(), lookedAt);
  }

  /** The number of the last change of any visit. */
  public long sequence() {
    return visits.sequence();
  }

  /**
   * What changed after a number that an earlier answer gave.
   *
   * @return incomplete if it is too much or the number is not ours
   */
  public BoardChanges changes(Actor actor, long after) {
    access.check(actor, "dispatch-board.changes");
    long now = visits.sequence();
    if (after > now || after < 0) {
      return new BoardChanges(now, List.of(), false);
    }
    if (after == now) {
      return new BoardChanges(now, List.of(), true);
    }
    var changed = visits.changedAfter(after, MOST_CHANGES + 1);
    return changed.size() > MOST_CHANGES
        ? new BoardChanges(now, List.of(), false)
        : new BoardChanges(now, changed, true);
  }
}
