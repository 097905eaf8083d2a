package org.waymend.reporting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.Estimate;
import org.waymend.rating.RatingFigures;
import org.waymend.reporting.DashboardView.CountedRows;
import org.waymend.reporting.DashboardView.FigureValue;
import org.waymend.reporting.DashboardView.FigureView;
import org.waymend.reporting.DashboardView.NodeTime;
import org.waymend.reporting.DashboardView.RowFilter;
import org.waymend.reporting.DashboardView.TrendPoint;
import org.waymend.reporting.Figure;
import org.waymend.reporting.FigureCount;
import org.waymend.reporting.ServiceNode;
import org.waymend.workforce.ShiftTime;
import org.waymend.workorder.VisitNode;
import org.waymend.workorder.VisitTotals;
import org.waymend.workorder.WorkFigures.CompletedOrders;

/** Makes figures of numbers; what each of them means is said at {@link Figure}. */
public final class DashboardFigures {
  private static final String TRUE = "true";
  private static final String FALSE = "false";

  private final DashboardNumbers numbers;
  private final DashboardPeriod period;
  private final RowLists rows;

  public DashboardFigures(
      DashboardNumbers numbers, DashboardPeriod period, @Nullable UUID territory) {
    this.numbers = numbers;
    this.period = period;
    this.rows = new RowLists(period, territory);
  }

  public List<FigureView> figures() {
    var all =
        new ArrayList<>(
            List.of(
                backlog(),
                planned(),
                completed(),
                onTime(),
                firstTimeFix(),
                travel(),
                utilisation()));
    var ratings = numbers.ratings();
    if (ratings != null) {
      var now = ratings.now().figures(null);
      var before = ratings.before().figures(null);
      all.add(csat(now, before));
      all.add(nps(now, before));
    }
    return List.copyOf(all);
  }

  private FigureView backlog() {
    long now = numbers.backlog().get(numbers.backlog().size() - 1);
    return figure(
        Figure.BACKLOG,
        count(now),
        count(numbers.backlog().get(1)),
        rows(FigureCount.TICKETS_OPEN, now, RowLists.TICKETS, rows.openTickets()));
  }

  private FigureView planned() {
    var open = numbers.open();
    return figure(
        Figure.PLANNED,
        ratio(open.planned(), open.planned() + open.unplanned(), null),
        null,
        rows(FigureCount.VISITS_PLANNED, open.planned(), RowLists.VISITS, rows.openVisits(true)),
        rows(
            FigureCount.VISITS_UNPLANNED,
            open.unplanned(),
            RowLists.VISITS,
            rows.openVisits(false)));
  }

  private FigureView completed() {
    long now = numbers.visits().now().completed();
    return figure(
        Figure.COMPLETED,
        count(now),
        count(numbers.visits().before().completed()),
        rows(FigureCount.VISITS_COMPLETED, now, RowLists.VISITS, completedVisits()));
  }

  private List<RowFilter> completedVisits() {
    return rows.ended("status", "COMPLETED");
  }

  private FigureView onTime() {
    var now = numbers.visits().now();
    return figure(
        Figure.ON_TIME,
        onTime(now),
        onTime(numbers.visits().before()),
        rows(
            FigureCount.VISITS_ON_TIME,
            now.onTime(),
            RowLists.VISITS,
            rows.ended("isOnTime", TRUE)),
        rows(
            FigureCount.VISITS_LATE,
            now.arrived() - now.onTime(),
            RowLists.VISITS,
            rows.ended("isOnTime", FALSE)));
  }

  private static FigureValue onTime(VisitTotals visits) {
    return share(visits.onTime(), visits.arrived());
  }

  private FigureView firstTimeFix() {
    var now = numbers.orders().now();
    return figure(
        Figure.FIRST_TIME_FIX,
        firstTimeFix(now),
        firstTimeFix(numbers.orders().before()),
        rows(
            FigureCount.ORDERS_FIRST_TIME,
            now.firstTime(),
            RowLists.WORK_ORDERS,
            rows.completedOrders("isFirstTimeFix", TRUE)),
        rows(
            FigureCount.ORDERS_MORE_VISITS,
            now.completed() - now.firstTime(),
            RowLists.WORK_ORDERS,
            rows.completedOrders("isFirstTimeFix", FALSE)),
        rows(
            FigureCount.ORDERS_COMPLETED,
            now.completed(),
            RowLists.WORK_ORDERS,
            rows.completedOrders()));
  }

  private static FigureValue firstTimeFix(CompletedOrders orders) {
    return share(orders.firstTime(), orders.completed());
  }

  private FigureView travel() {
    var now = numbers.visits().now();
    var before = numbers.visits().before();
    return figure(
        Figure.TRAVEL,
        new FigureValue(mean(now.travel(), now.arrived()), null, null, now.arrived()),
        new FigureValue(mean(before.travel(), before.arrived()), null, null, before.arrived()),
        rows(
            FigureCount.VISITS_ARRIVED,
            now.arrived(),
            RowLists.VISITS,
            rows.ended("hasArrived", TRUE)));
  }

  private FigureView utilisation() {
    var labour = numbers.labour().now();
    var shifts = numbers.shifts();
    return figure(
        Figure.UTILISATION,
        utilisation(labour.minutes(), shifts),
        utilisation(numbers.labour().before().minutes(), numbers.shiftsBefore()),
        new CountedRows(
            FigureCount.VISITS_WORKED,
            labour.visits(),
            labour.minutes(),
            RowLists.VISITS,
            rows.worked()),
        new CountedRows(
            FigureCount.SHIFTS,
            shifts.shifts(),
            shifts.time().toMinutes(),
            RowLists.SHIFTS,
            rows.shifts()));
  }

  private static FigureValue utilisation(long labourMinutes, ShiftTime shifts) {
    return ratio(labourMinutes, shifts.time().toMinutes(), shifts.shifts());
  }

  private FigureView csat(RatingFigures now, RatingFigures before) {
    var estimate = now.csat();
    long satisfied = estimate == null ? 0 : Math.round(estimate.value() * now.counted() / 100);
    return figure(
        Figure.CSAT,
        value(estimate, now.counted()),
        value(before.csat(), before.counted()),
        rows(
            FigureCount.RATINGS_SATISFIED,
            satisfied,
            RowLists.RATINGS,
            rows.ratings("csat", "4,5")),
        rows(FigureCount.RATINGS_COUNTED, now.counted(), RowLists.RATINGS, rows.ratings()));
  }

  private FigureView nps(RatingFigures now, RatingFigures before) {
    return figure(
        Figure.NPS,
        value(now.nps(), now.npsAnswers()),
        value(before.nps(), before.npsAnswers()),
        rows(FigureCount.PROMOTERS, now.promoters(), RowLists.RATINGS, rows.ratings("nps", "9,10")),
        rows(
            FigureCount.DETRACTORS,
            now.detractors(),
            RowLists.RATINGS,
            rows.ratings("nps", "0,1,2,3,4,5,6")),
        rows(
            FigureCount.NPS_ANSWERS,
            now.npsAnswers(),
            RowLists.RATINGS,
            rows.ratings("hasNps", TRUE)));
  }

  /**
   * @param now what lies after it is not known yet
   */
  public List<TrendPoint> trend(Instant now) {
    var days = period.steps();
    var bounds = period.spans().bounds();
    var points = new ArrayList<TrendPoint>();
    for (int i = 0; i < days.size() - 1; i++) {
      boolean hasBegun = bounds.get(i + 1).isBefore(now);
      var visits = numbers.visits().at(i);
      var ratings = numbers.ratings();
      var said = ratings == null ? null : ratings.at(i).figures(null);
      points.add(
          new TrendPoint(
              days.get(i),
              days.get(i + 1),
              hasBegun ? numbers.backlog().get(i + 2) : null,
              visits.completed(),
              onTime(visits),
              said == null ? null : value(said.csat(), said.counted()),
              said == null ? null : value(said.nps(), said.npsAnswers())));
    }
    return List.copyOf(points);
  }

  public List<NodeTime> nodes() {
    var now = numbers.visits().now();
    var before = numbers.visits().before();
    var all =
        new ArrayList<NodeTime>(
            Arrays.stream(VisitNode.values())
                .map(
                    node ->
                        new NodeTime(
                            ServiceNode.valueOf(node.name()),
                            now.completed(),
                            mean(now.at(node), now.completed()),
                            mean(before.at(node), before.completed()),
                            RowLists.VISITS,
                            completedVisits()))
                .toList());
    var ratings = numbers.ratings();
    if (ratings != null) {
      long n = ratings.now().figures(null).counted();
      all.add(
          new NodeTime(
              ServiceNode.RATING,
              n,
              mean(ratings.now().untilRated(), n),
              mean(ratings.before().untilRated(), ratings.before().figures(null).counted()),
              RowLists.RATINGS,
              rows.ratings()));
    }
    return List.copyOf(all);
  }

  private static FigureView figure(
      Figure figure, FigureValue now, @Nullable FigureValue before, CountedRows... counts) {
    return new FigureView(figure, figure.unit(), now, before, List.of(counts));
  }

  private static CountedRows rows(
      FigureCount count, long number, String list, List<RowFilter> filters) {
    return new CountedRows(count, number, null, list, filters);
  }

  private static FigureValue count(long number) {
    return new FigureValue((double) number, null, null, number);
  }

  private static FigureValue share(long hits, long n) {
    return value(n == 0 ? null : Estimate.ofShare(hits, n), n);
  }

  /** In percent of all there is, hence without an interval. */
  private static FigureValue ratio(long part, long whole, @Nullable Long n) {
    return new FigureValue(
        whole == 0 ? null : 100.0 * part / whole, null, null, n == null ? whole : n);
  }

  private static FigureValue value(@Nullable Estimate estimate, long n) {
    return estimate == null
        ? new FigureValue(null, null, null, n)
        : new FigureValue(estimate.value(), estimate.low(), estimate.high(), n);
  }

  /** In minutes. */
  private static @Nullable Double mean(Duration sum, long n) {
    return n == 0 ? null : sum.toNanos() / 60e9 / n;
  }
}
