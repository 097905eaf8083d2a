package org.waymend.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingFigures;
import org.waymend.rating.RatingTrend;
import org.waymend.rating.RatingTrend.SpanRatings;
import org.waymend.reporting.domain.Counted;
import org.waymend.reporting.domain.DashboardFigures;
import org.waymend.reporting.domain.DashboardNumbers;
import org.waymend.reporting.domain.DashboardPeriod;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Check;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.ticket.TicketBacklog;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workorder.VisitTotals;
import org.waymend.workorder.WorkFigures;
import org.waymend.workorder.WorkFigures.CompletedOrders;
import org.waymend.workorder.WorkFigures.Labour;

/** Shows how the service does. It changes nothing. */
@Stateless
public class DashboardService {
  private TicketBacklog backlog;
  private WorkFigures work;
  private RosterDirectory roster;
  private RatingTrend ratings;
  private WorkforceDirectory workforce;
  private SettingsService settings;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DashboardService() {} // container

  @Inject
  public DashboardService(
      TicketBacklog backlog,
      WorkFigures work,
      RosterDirectory roster,
      RatingTrend ratings,
      WorkforceDirectory workforce,
      SettingsService settings,
      Access access,
      Clock clock) {
    this.backlog = backlog;
    this.work = work;
    this.roster = roster;
    this.ratings = ratings;
    this.workforce = workforce;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The figures of some local days of the house. Those of ratings only for actors who may see them
   * anyway.
   *
   * @param from null: so many days before the end
   * @param until exclusive; null: with today as the last day
   * @param days used without {@code from}; null: thirty
   * @param territoryId null for everything
   * @throws org.waymend.shared.DomainException {@code request/invalid} unless it is one day to a
   *     year, and the territory exists
   */
  public DashboardView view(
      Actor actor,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer days,
      @Nullable UUID territoryId) {
    access.check(actor, "dashboard.view");
    var now = clock.instant();
    var zone = ZoneId.of(settings.company().timeZone());
    var period = DashboardPeriod.of(from, until, days, zone, now);
    var figures =
        new DashboardFigures(
            numbers(period, territoryId, access.can(actor, "rating.summary")), period, territoryId);
    return new DashboardView(
        period.from(),
        period.until(),
        period.previousFrom(),
        zone.getId(),
        period.startsAt(),
        period.endsAt(),
        territoryId,
        territoryName(territoryId),
        period.step(),
        RatingFigures.LEAST,
        figures.figures(),
        figures.trend(now),
        figures.nodes());
  }

  private DashboardNumbers numbers(
      DashboardPeriod period, @Nullable UUID territory, boolean withRatings) {
    var spans = period.spans();
    return new DashboardNumbers(
        backlog.openAt(spans, territory),
        work.open(period.endsAt(), territory),
        Counted.of(work.ended(spans, territory), VisitTotals::plus),
        Counted.of(work.completed(spans, territory), CompletedOrders::plus),
        Counted.of(work.labour(spans, territory), Labour::plus),
        roster.shiftTime(period.from(), period.until(), territory),
        roster.shiftTime(period.previousFrom(), period.from(), territory),
        withRatings ? Counted.of(ratings.perSpan(spans, territory), SpanRatings::plus) : null);
  }

  private String territoryName(@Nullable UUID id) {
    if (id == null) {
      return "";
    }
    var found = workforce.territories(List.of(id)).get(id);
    var check = new Check();
    check.isTrue(found != null, "territoryId", "unknown", "does not exist");
    check.throwIfAny();
    return found == null ? "" : name(found);
  }

  private static String name(WorkforceReference territory) {
    return territory.name();
  }
}
