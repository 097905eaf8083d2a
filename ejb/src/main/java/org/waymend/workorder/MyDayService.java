package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.VanStock;
import org.waymend.settings.SettingsService;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.MyDayView.VanPartView;
import org.waymend.workorder.MyDayView.VanView;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/** Shows an engineer's day: the visits in their order, and what lies in the van. */
@Stateless
public class MyDayService {
  private Visits visits;
  private WorkOrderRegister register;
  private WorkforceDirectory workforce;
  private PartReservations reservations;
  private PartDirectory parts;
  private SettingsService settings;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public MyDayService() {} // container

  @Inject
  public MyDayService(
      Visits visits,
      WorkOrderRegister register,
      WorkforceDirectory workforce,
      PartReservations reservations,
      PartDirectory parts,
      SettingsService settings,
      Access access,
      Clock clock) {
    this.visits = visits;
    this.register = register;
    this.workforce = workforce;
    this.reservations = reservations;
    this.parts = parts;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @param on null for today
   * @param engineerId null for the engineer that the actor is
   * @throws DomainException {@code my-day/no-engineer} if the actor is none; {@code
   *     engineer/unknown} when absent or out of reach
   */
  public MyDayView view(Actor actor, @Nullable LocalDate on, @Nullable UUID engineerId) {
    access.check(actor, "my-day.view");
    var id = engineer(actor, engineerId);
    var engineer = workforce.engineers(List.of(id)).get(id);
    if (engineer == null) {
      throw DomainException.notFound("engineer");
    }
    var zone = ZoneId.of(settings.company().timeZone());
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var day = on == null ? today : on;
    var from = day.atStartOfDay(zone).toInstant();
    var until = day.plusDays(1).atStartOfDay(zone).toInstant();
    var route = new ArrayList<Visit>(visits.listPlanned(id, from, until));
    if (day.equals(today)) { // what was begun yesterday is not over before it is ended
      visits
          .findUnderWay(id)
          .filter(other -> route.stream().noneMatch(visit -> visit.id().equals(other.id())))
          .ifPresent(other -> route.add(0, other));
    }
    var van = reservations.vans(List.of(id)).get(id);
    return new MyDayView(
        day,
        zone.getId(),
        id,
        engineer.name(),
        register.visitViews(route),
        van == null ? null : view(van));
  }

  private UUID engineer(Actor actor, @Nullable UUID wanted) {
    var reach = access.reach(actor, "my-day.view");
    var within = workforce.engineersWithin(reach);
    if (wanted != null) {
      if (!reach.isAll() && !within.contains(wanted)) {
        throw DomainException.notFound("engineer");
      }
      return wanted;
    }
    return within.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new DomainException(
                    Kind.RULE_VIOLATED,
                    "my-day/no-engineer",
                    "No engineer belongs to your user. Ask the dispatcher."));
  }

  private VanView view(VanStock van) {
    var refs = parts.find(van.parts().keySet());
    var lines =
        van.parts().entrySet().stream()
            .map(
                entry -> {
                  var part = Objects.requireNonNull(refs.get(entry.getKey()));
                  return new VanPartView(
                      part.id(),
                      part.number(),
                      part.name(),
                      part.unit(),
                      entry.getValue().onHand().units(),
                      entry.getValue().available().units());
                })
            .sorted(Comparator.comparing(VanPartView::partNumber))
            .toList();
    return new VanView(van.locationId(), van.locationCode(), lines);
  }
}
