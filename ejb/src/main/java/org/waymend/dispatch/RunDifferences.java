package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.RunDifference.MovedVisit;
import org.waymend.dispatch.RunDifference.RunFigures;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.optimizer.explain.PlanDifference;
import org.waymend.optimizer.explain.PlanFigures;
import org.waymend.optimizer.explain.Stop;
import org.waymend.optimizer.explain.VisitMove;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.ticket.Priority;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/** Holds the plans of two runs against each other. */
@ApplicationScoped
class RunDifferences {
  private VisitSchedule visits;
  private DayReader reader;
  private WorkforceDirectory workforce;

  @SuppressWarnings("NullAway.Init")
  protected RunDifferences() {} // container

  @Inject
  RunDifferences(VisitSchedule visits, DayReader reader, WorkforceDirectory workforce) {
    this.visits = visits;
    this.reader = reader;
    this.workforce = workforce;
  }

  RunDifference of(DispatchRun run, PlanDocument before, DispatchRun other, PlanDocument after) {
    var difference =
        PlanDifference.of(
            before.problem(),
            Objects.requireNonNull(before.plan()),
            after.problem(),
            Objects.requireNonNull(after.plan()));
    var present = new HashMap<UUID, VisitView>();
    reader
        .onShifts(reader.shifts(reader.days(run)))
        .forEach(visit -> present.put(visit.id(), visit));
    visits.unplanned().forEach(visit -> present.put(visit.id(), visit));
    var names = names(difference.moves());
    return new RunDifference(
        figures(run, difference.before()),
        figures(other, difference.after()),
        difference.moves().stream().map(move -> moved(move, present, names)).toList());
  }

  private Map<UUID, String> names(List<VisitMove> moves) {
    var ids = new LinkedHashSet<UUID>();
    for (var move : moves) {
      if (move.from() != null) {
        ids.add(engineer(move.from()));
      }
      if (move.to() != null) {
        ids.add(engineer(move.to()));
      }
    }
    var names = new HashMap<UUID, String>();
    workforce.engineers(ids).forEach((id, engineer) -> names.put(id, engineer.name()));
    return names;
  }

  private static UUID engineer(Stop stop) {
    return UUID.fromString(stop.engineer().value());
  }

  private static MovedVisit moved(
      VisitMove move, Map<UUID, VisitView> present, Map<UUID, String> names) {
    var id = UUID.fromString(move.visit().value());
    @Nullable VisitView visit = present.get(id);
    var from = move.from();
    var to = move.to();
    UUID before = from == null ? null : engineer(from);
    UUID after = to == null ? null : engineer(to);
    Instant startsBefore = from == null ? null : from.startsAt();
    Instant startsAfter = to == null ? null : to.startsAt();
    return new MovedVisit(
        id,
        visit == null ? "" : visit.number(),
        visit == null ? "" : visit.customerName(),
        move.kind(),
        before,
        before == null ? "" : names.getOrDefault(before, ""),
        startsBefore,
        after,
        after == null ? "" : names.getOrDefault(after, ""),
        startsAfter);
  }

  private static RunFigures figures(DispatchRun run, PlanFigures figures) {
    Map<String, Integer> byPriority = new LinkedHashMap<>();
    for (var priority : Priority.values()) {
      byPriority.put(
          priority.name(),
          figures.unassignedByWeight().getOrDefault(ProblemWriter.weight(priority), 0));
    }
    return new RunFigures(
        run.id().value(),
        figures.planned(),
        figures.unassigned(),
        byPriority,
        figures.brokenRules(),
        figures.travelSeconds(),
        figures.travelMetres(),
        figures.serviceSeconds(),
        figures.overtimeSeconds(),
        figures.lateVisits(),
        figures.latenessSeconds(),
        figures.cost().total(),
        AnswerWriter.costs(figures.cost()),
        figures.shifts(),
        figures.engineersUsed(),
        figures.utilisationPermille());
  }
}
