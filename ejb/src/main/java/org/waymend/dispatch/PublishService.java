package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchCommands.PublishRun;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.inventory.PartReservations;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workorder.VisitSchedule;

/**
 * Publishes plans: visits, times and reservations in one transaction or none of them (INV6). What
 * has moved since the plan was made is left alone and reported.
 */
@Stateless
public class PublishService {
  private DispatchRuns runs;
  private VisitSchedule visits;
  private DayReader reader;
  private RoadTravel travel;
  private RosterDirectory roster;
  private PartReservations parts;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public PublishService() {} // container

  @Inject
  public PublishService(
      DispatchRuns runs,
      VisitSchedule visits,
      DayReader reader,
      RoadTravel travel,
      RosterDirectory roster,
      PartReservations parts,
      Access access,
      DomainEvents events,
      Clock clock) {
    this.runs = runs;
    this.visits = visits;
    this.reader = reader;
    this.travel = travel;
    this.roster = roster;
    this.parts = parts;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One publication of a day after the other: who comes second learns of the first.
   *
   * @throws DomainException {@code dispatch-run/not-done}; {@code dispatch-run/what-if}; {@code
   *     dispatch-run/no-plan}; {@code dispatch-run/outdated} if another run of these visits was
   *     published after this one had read the day
   */
  public PublishedPlan publish(PublishRun command) {
    access.check(command.actor(), "dispatch-run.publish");
    var run = runs.get(access.reach(command.actor(), "dispatch-run.publish"), command.id());
    run.requirePublishable();
    var document =
        runs.document(run.id())
            .filter(found -> found.plan() != null)
            .orElseThrow(DispatchRunService::noPlan);
    var shifts = reader.shifts(reader.days(run));
    roster.lockCalendars(shifts.stream().map(ShiftView::engineerId).toList());
    requireNewest(run.id());
    var publication =
        new Publication(
            new Publication.Means(visits, reader, travel, parts),
            document,
            shifts,
            chosen(document, command.visitIds()));
    var result = publication.write();
    runs.numberPublication(run.id(), visits.sequence());
    events.publish(run.publish(result.published(), clock.instant()));
    runs.flush();
    return result;
  }

  private void requireNewest(DispatchRunId id) {
    var newer = runs.publishedSince(id);
    if (newer.isPresent()) {
      throw new DomainException(
              Kind.CONFLICT,
              "dispatch-run/outdated",
              "Another run of the day was published after this one had begun; plan the day again.")
          .with("publishedRunId", newer.get().value());
    }
  }

  /** The free visits of the problem that are asked for; fixed ones stay where they are. */
  private static Map<UUID, Long> chosen(PlanDocument document, @Nullable List<UUID> ids) {
    var wanted = ids == null ? null : Set.copyOf(ids);
    var chosen = new LinkedHashMap<UUID, Long>();
    for (VisitRequest request : document.problem().visits()) {
      var id = UUID.fromString(request.id().value());
      if (request.isFree() && (wanted == null || wanted.contains(id))) {
        chosen.put(id, request.version());
      }
    }
    return chosen;
  }
}
