package org.waymend.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.PlanComparison.ComparedVisit;
import org.waymend.dispatch.PlanComparison.DayFigures;
import org.waymend.dispatch.PlanComparison.Figures;
import org.waymend.dispatch.PlanComparison.UnassignedRow;
import org.waymend.dispatch.domain.PlanStops;
import org.waymend.dispatch.domain.PlanningDays;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;

/** Holds a plan against what is published. */
@ApplicationScoped
class PlanComparer {
  private VisitSchedule visits;
  private DayReader reader;
  private WorkforceDirectory workforce;

  @SuppressWarnings("NullAway.Init")
  protected PlanComparer() {} // container

  @Inject
  PlanComparer(VisitSchedule visits, DayReader reader, WorkforceDirectory workforce) {
    this.visits = visits;
    this.reader = reader;
    this.workforce = workforce;
  }

  PlanComparison compare(PlanningDays days, PlanDocument document) {
    var plan = Objects.requireNonNull(document.plan());
    var planned = PlanStops.of(document);
    var present = present(days);
    var names = new HashMap<UUID, String>();
    var engineers =
        new ArrayList<UUID>(planned.values().stream().map(Assignment::engineerId).toList());
    present
        .values()
        .forEach(
            v -> {
              if (v.engineerId() != null) {
                engineers.add(v.engineerId());
              }
            });
    workforce.engineers(engineers).forEach((id, engineer) -> names.put(id, engineer.name()));
    var moved = new ArrayList<ComparedVisit>();
    var added = new ArrayList<ComparedVisit>();
    var dropped = new ArrayList<ComparedVisit>();
    int unchanged = 0;
    for (var visit : present.values()) {
      var to = planned.get(visit.id());
      if (visit.status().isUnderWay() || visit.status().isDone()) {
        continue;
      }
      if (to == null) {
        if (visit.engineerId() != null && isInPlan(document, visit.id())) {
          dropped.add(row(visit, null, names));
        }
      } else if (visit.engineerId() == null) {
        added.add(row(visit, to, names));
      } else if (isSame(visit, to)) {
        unchanged++;
      } else {
        moved.add(row(visit, to, names));
      }
    }
    var unassigned = new ArrayList<UnassignedRow>();
    for (var left : plan.unassigned()) {
      var visit = present.get(UUID.fromString(left.visit().value()));
      if (visit != null) {
        unassigned.add(
            new UnassignedRow(
                visit.id(),
                visit.number(),
                visit.customerName(),
                visit.siteName(),
                visit.priority(),
                left.reason(),
                PlanStops.blocked(document, left)));
      }
    }
    return new PlanComparison(
        new Figures(before(present), after(plan.routes())),
        moved,
        added,
        dropped,
        unchanged,
        unassigned);
  }

  private Map<UUID, VisitView> present(PlanningDays days) {
    var byId = new LinkedHashMap<UUID, VisitView>();
    var shifts = reader.shifts(days);
    reader.onShifts(shifts).forEach(visit -> byId.put(visit.id(), visit));
    visits.unplanned().forEach(visit -> byId.put(visit.id(), visit));
    return byId;
  }

  private static boolean isInPlan(PlanDocument document, UUID visit) {
    return document.problem().visits().stream()
        .anyMatch(request -> request.id().value().equals(visit.toString()));
  }

  private static boolean isSame(VisitView visit, Assignment to) {
    return to.engineerId().equals(visit.engineerId())
        && to.startsAt().equals(visit.startsAt())
        && to.endsAt().equals(visit.endsAt());
  }

  private static ComparedVisit row(
      VisitView visit, @Nullable Assignment to, Map<UUID, String> names) {
    UUID from = visit.engineerId();
    UUID next = to == null ? null : to.engineerId();
    Instant startsAt = to == null ? null : to.startsAt();
    Instant endsAt = to == null ? null : to.endsAt();
    return new ComparedVisit(
        visit.id(),
        visit.version(),
        visit.number(),
        visit.customerName(),
        visit.siteName(),
        visit.priority(),
        visit.latitude(),
        visit.longitude(),
        from,
        from == null ? "" : names.getOrDefault(from, ""),
        visit.startsAt(),
        next,
        next == null ? "" : names.getOrDefault(next, ""),
        startsAt,
        endsAt);
  }

  /** What is published; drives home are not part of it. */
  private static DayFigures before(Map<UUID, VisitView> present) {
    int planned = 0;
    long seconds = 0;
    long metres = 0;
    for (var visit : present.values()) {
      if (visit.engineerId() != null) {
        planned++;
        seconds += Objects.requireNonNullElse(visit.travelSeconds(), 0);
        metres += Objects.requireNonNullElse(visit.travelMetres(), 0);
      }
    }
    return new DayFigures(planned, seconds, metres);
  }

  /** The same way: without the drives home. */
  private static DayFigures after(List<PlannedRoute> routes) {
    int planned = 0;
    long seconds = 0;
    long metres = 0;
    for (var route : routes) {
      for (var stop : route.stops()) {
        planned++;
        seconds += stop.travel().travelSeconds();
        metres += stop.travel().metres();
      }
    }
    return new DayFigures(planned, seconds, metres);
  }
}
