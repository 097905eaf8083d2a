package org.waymend.reporting;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymend.shared.Refusals.fieldErrors;
import static org.waymend.shared.Refusals.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.rating.RatingTrend;
import org.waymend.rating.domain.Ratings;
import org.waymend.rating.infra.RatingRepositories;
import org.waymend.reporting.DashboardView.CountedRows;
import org.waymend.reporting.DashboardView.FigureValue;
import org.waymend.reporting.DashboardView.FigureView;
import org.waymend.reporting.DashboardView.RowFilter;
import org.waymend.reporting.DashboardView.TrendStep;
import org.waymend.reporting.ServiceHistory.Visit;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketBacklog;
import org.waymend.workforce.RosterFixture;
import org.waymend.workorder.WorkFigures;
import org.waymend.workorder.WorkOrderFixture;
import org.waymend.workorder.infra.WorkOrderRepositories;

/** Every figure of a random house, beside an oracle and beside the lists that it leads to. */
class DashboardIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
  private static final WorkOrderFixture DB = new WorkOrderFixture(CLOCK);
  private static final Ratings RATINGS = RatingRepositories.ratings(DB.jpa);
  private static final ServiceHistory HISTORY = new ServiceHistory(DB);
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 15);
  private static final DashboardService DASHBOARD =
      new DashboardService(
          new TicketBacklog(DB.tickets.backlog()),
          new WorkFigures(WorkOrderRepositories.counts(DB.jpa)),
          new RosterFixture(DB.inventory.workforce).directory,
          new RatingTrend(RatingRepositories.counts(DB.jpa)),
          DB.inventory.directory,
          new SettingsService() {
            @Override
            public CompanyView company() {
              return new CompanyView(
                  "House", false, ServiceHistory.ZONE.getId(), "USD", List.of("en"), "en");
            }
          },
          new Access(),
          CLOCK);

  @AfterAll
  static void close() {
    DB.close();
  }

  private static DashboardView view(
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID territory) {
    return DB.jpa.call(() -> DASHBOARD.view(WorkOrderFixture.BOSS, from, until, null, territory));
  }

  private static Actor actor(Role role) {
    return new Actor(null, "u", Set.of(role), null, null, null, false);
  }

  private static FigureView figure(DashboardView view, Figure figure) {
    return view.figures().stream().filter(f -> f.figure() == figure).findFirst().orElseThrow();
  }

  private static void is(@Nullable Double actual, @Nullable Double expected, Object what) {
    if (expected == null) {
      assertThat(actual).as("%s", what).isNull();
    } else {
      assertThat(actual).as("%s", what).isCloseTo(expected, within(1e-6));
    }
  }

  private static @Nullable Double percent(long part, long whole) {
    return whole == 0 ? null : (Double) (100.0 * part / whole);
  }

  @Test
  void every_figure_agrees_with_the_oracle() {
    var random = new Random(7);
    for (int i = 0; i < 24; i++) {
      var from = ServiceHistory.FIRST.plusDays(random.nextInt(ServiceHistory.DAYS));
      var until = from.plusDays(1L + random.nextInt(i % 3 == 0 ? 90 : 31));
      var territory = Arrays.asList(null, HISTORY.north, HISTORY.south).get(i % 3);
      var view = view(from, until, territory);
      var before = view.previousFrom();
      assertThat(DAYS.between(before, from)).isEqualTo(DAYS.between(from, until));
      for (var figure : view.figures()) {
        agrees(figure.figure(), figure.now(), new DashboardOracle(HISTORY, from, until, territory));
        if (figure.figure() == Figure.PLANNED) {
          assertThat(figure.before()).isNull();
        } else {
          agrees(
              figure.figure(),
              Objects.requireNonNull(figure.before()),
              new DashboardOracle(HISTORY, before, from, territory));
        }
      }
      assertThat(view.figures()).hasSize(Figure.values().length);
      nodesAgree(view, territory);
      trendAgrees(view, territory);
    }
  }

  private static void agrees(Figure figure, FigureValue value, DashboardOracle oracle) {
    long n =
        switch (figure) {
          case BACKLOG -> oracle.backlog();
          case PLANNED -> oracle.open(true) + oracle.open(false);
          case COMPLETED -> oracle.completed().size();
          case ON_TIME, TRAVEL -> oracle.arrived().size();
          case FIRST_TIME_FIX -> oracle.orders().size();
          case UTILISATION -> oracle.shifts().size();
          case CSAT -> oracle.ratings().size();
          case NPS -> oracle.npsAnswers();
        };
    assertThat(value.n()).as("n of %s", figure).isEqualTo(n);
    var expected =
        switch (figure) {
          case BACKLOG, COMPLETED -> (Double) (double) n;
          case PLANNED -> percent(oracle.open(true), n);
          case ON_TIME -> percent(oracle.onTime(), n);
          case TRAVEL -> oracle.minutes(oracle.arrived(), Visit::travelStartedAt, Visit::arrivedAt);
          case FIRST_TIME_FIX -> percent(oracle.firstTime(), n);
          case UTILISATION ->
              percent(
                  oracle.labourMinutes(),
                  oracle.shifts().stream().mapToLong(ServiceHistory.Shift::minutes).sum());
          case CSAT -> percent(oracle.satisfied(), n);
          case NPS -> percent(oracle.promoters() - oracle.detractors(), n);
        };
    is(value.value(), expected, figure);
    boolean hasInterval =
        Set.of(Figure.ON_TIME, Figure.FIRST_TIME_FIX, Figure.CSAT, Figure.NPS).contains(figure);
    assertThat(value.low() != null).isEqualTo(hasInterval && n > 0);
    if (value.low() != null) {
      assertThat(value.value()).isBetween(value.low(), value.high());
    }
  }

  private static void nodesAgree(DashboardView view, @Nullable UUID territory) {
    var oracle = new DashboardOracle(HISTORY, view.from(), view.until(), territory);
    var completed = oracle.completed();
    for (var node : view.nodes()) {
      assertThat(node.n())
          .isEqualTo(
              node.node() == ServiceNode.RATING ? oracle.ratings().size() : completed.size());
      var expected =
          switch (node.node()) {
            case TRIAGE ->
                oracle.minutes(
                    completed, v -> v.order().ticket().openedAt(), v -> v.order().createdAt());
            case PLANNING -> oracle.minutes(completed, Visit::createdAt, Visit::acceptedAt);
            case WAITING -> oracle.minutes(completed, Visit::acceptedAt, Visit::travelStartedAt);
            case TRAVEL -> oracle.minutes(completed, Visit::travelStartedAt, Visit::arrivedAt);
            case ON_SITE -> oracle.minutes(completed, Visit::arrivedAt, Visit::workStartedAt);
            case WORK -> oracle.minutes(completed, Visit::workStartedAt, Visit::endedAt);
            case RATING -> oracle.untilRated();
          };
      is(node.minutes(), expected, node.node());
      assertThat(rows(node.list(), node.filters())).as("%s", node).isEqualTo(node.n());
    }
    assertThat(view.nodes()).hasSize(ServiceNode.values().length);
  }

  private static void trendAgrees(DashboardView view, @Nullable UUID territory) {
    var next = view.from();
    for (var point : view.trend()) {
      assertThat(point.from()).isEqualTo(next);
      var oracle = new DashboardOracle(HISTORY, point.from(), point.until(), territory);
      if (point.from().isAfter(LocalDate.of(2026, 11, 22))) {
        assertThat(point.backlog()).isNull();
      } else {
        assertThat(point.backlog()).isEqualTo(oracle.backlog());
      }
      assertThat(point.completed()).isEqualTo(oracle.completed().size());
      agrees(Figure.ON_TIME, point.onTime(), oracle);
      agrees(Figure.CSAT, Objects.requireNonNull(point.csat()), oracle);
      agrees(Figure.NPS, Objects.requireNonNull(point.nps()), oracle);
      next = point.until();
    }
    assertThat(next).isEqualTo(view.until());
  }

  @Test
  void every_number_leads_to_exactly_its_rows() {
    for (var territory : Arrays.asList(null, HISTORY.north, HISTORY.south)) {
      var view = view(MONTH, MONTH.plusDays(31), territory);
      for (var figure : view.figures()) {
        for (var count : figure.counts()) {
          assertThat(count.number()).as("%s", count).isPositive();
          assertThat(rows(count.list(), count.filters())).as("%s", count).isEqualTo(count.number());
        }
      }
    }
  }

  /** How many rows the list has, by its own count and by reading them. */
  private static long rows(String list, List<RowFilter> filters) {
    var page =
        DB.jpa.call(
            () ->
                page(
                    list,
                    new ListQuery(
                        "",
                        "",
                        filters.stream()
                            .collect(Collectors.toMap(RowFilter::name, RowFilter::value)),
                        200,
                        null)));
    assertThat(page.items()).hasSize((int) Math.min(200, page.total()));
    return page.total();
  }

  private static Page<?> page(String list, ListQuery query) {
    return switch (list) {
      case "tickets" -> DB.tickets.tickets.page(Reach.ALL, query);
      case "visits" -> DB.visits.page(Reach.ALL, List.of(), query);
      case "work-orders" -> DB.orders.page(Reach.ALL, query);
      case "shifts" -> DB.inventory.workforce.shifts.page(Reach.ALL, query);
      case "ratings" -> RATINGS.page(Reach.ALL, query);
      default -> throw new IllegalArgumentException(list);
    };
  }

  @Test
  void counts_add_up_to_what_the_figure_is_of() {
    var view = view(MONTH, MONTH.plusDays(31), null);
    assertThat(sum(view, Figure.PLANNED)).isEqualTo(figure(view, Figure.PLANNED).now().n());
    assertThat(sum(view, Figure.ON_TIME)).isEqualTo(figure(view, Figure.ON_TIME).now().n());
    var labour = figure(view, Figure.UTILISATION).counts().get(0);
    assertThat(labour.count()).isEqualTo(FigureCount.VISITS_WORKED);
    assertThat(labour.minutes())
        .isEqualTo(new DashboardOracle(HISTORY, MONTH, MONTH.plusDays(31), null).labourMinutes());
  }

  private static long sum(DashboardView view, Figure figure) {
    return figure(view, figure).counts().stream().mapToLong(CountedRows::number).sum();
  }

  @Test
  void days_are_those_of_the_house_also_when_clocks_change() {
    var view = view(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), null);
    assertThat(view.startsAt()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(view.endsAt()).isEqualTo("2026-11-02T05:00:00Z");
    assertThat(view.step()).isEqualTo(TrendStep.DAY);
    var year = view(LocalDate.of(2025, 11, 5), LocalDate.of(2026, 11, 6), null);
    assertThat(year.step()).isEqualTo(TrendStep.WEEK);
    assertThat(year.trend()).hasSize(53);
    assertThat(year.trend().get(1).from().getDayOfWeek().getValue()).isEqualTo(1);
    var usual = view(null, null, null);
    assertThat(usual.from()).isEqualTo(LocalDate.of(2026, 10, 24));
    assertThat(usual.until()).isEqualTo(LocalDate.of(2026, 11, 23));
    var week = DB.jpa.call(() -> DASHBOARD.view(WorkOrderFixture.BOSS, null, null, 7, null));
    assertThat(week.from()).isEqualTo(LocalDate.of(2026, 11, 16));
  }

  @Test
  void nothing_is_no_figure_and_no_error() {
    var view = view(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 1, 3), HISTORY.north);
    var empty = Map.of(Figure.BACKLOG, 0.0, Figure.COMPLETED, 0.0);
    for (var figure : view.figures()) {
      is(figure.now().value(), empty.get(figure.figure()), figure);
      assertThat(figure.now().n()).isZero();
    }
    assertThat(view.nodes()).allMatch(node -> node.minutes() == null && node.n() == 0);
  }

  @Test
  void what_is_no_period_and_no_territory_is_refused() {
    var day = LocalDate.of(2026, 11, 1);
    assertThat(fieldErrors(() -> view(day, day, null))).containsExactly("from out-of-range");
    assertThat(fieldErrors(() -> view(day, day.plusDays(367), null)))
        .containsExactly("from out-of-range");
    assertThat(fieldErrors(() -> view(LocalDate.MIN, LocalDate.MAX, null)))
        .containsExactly("until out-of-range");
    for (var days : List.of(0, 367, Integer.MIN_VALUE)) {
      assertThat(
              fieldErrors(
                  () ->
                      DB.jpa.call(
                          () -> DASHBOARD.view(WorkOrderFixture.BOSS, null, null, days, null))))
          .containsExactly("days out-of-range");
    }
    assertThat(fieldErrors(() -> view(day, day.plusDays(1), UUID.randomUUID())))
        .containsExactly("territoryId unknown");
  }

  @Test
  void dispatchers_see_no_ratings_and_engineers_nothing() {
    var seen = DB.jpa.call(() -> DASHBOARD.view(actor(Role.DISPATCHER), null, null, null, null));
    assertThat(seen.figures())
        .extracting(FigureView::figure)
        .doesNotContain(Figure.CSAT, Figure.NPS)
        .contains(Figure.BACKLOG, Figure.UTILISATION);
    assertThat(seen.trend()).allMatch(point -> point.csat() == null && point.nps() == null);
    assertThat(seen.nodes()).noneMatch(node -> node.node() == ServiceNode.RATING);
    for (var role : List.of(Role.ENGINEER, Role.CUSTOMER, Role.AGENT, Role.FINANCE)) {
      assertThat(type(() -> DB.jpa.call(() -> DASHBOARD.view(actor(role), null, null, null, null))))
          .isEqualTo("access/forbidden");
    }
  }
}
