package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.List;
import org.waymend.optimizer.plan.Leg;
import org.waymend.optimizer.plan.PlannedBreak;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;

/** Writes down the times of a route. Safe for several threads. */
public final class RouteTimer {
  private final DayTables day;

  /** A timer for any shift of the day. */
  public RouteTimer(DayTables day) {
    this.day = day;
  }

  /**
   * The route that comes of driving these visits in this order, whether or not rules allow it.
   *
   * @param shift index of the shift
   * @param visits indexes of the visits
   */
  public PlannedRoute time(int shift, int[] visits) {
    return time(shift, visits, new int[visits.length]);
  }

  /**
   * The route that comes of driving these visits in this order, where some wait.
   *
   * @param shift index of the shift
   * @param visits indexes of the visits
   * @param notBefore for each visit the second before which it does not start though it could; 0
   *     for one that does not wait
   */
  public PlannedRoute time(int shift, int[] visits, int[] notBefore) {
    var offer = day.shift(shift);
    if (visits.length == 0) {
      return new PlannedRoute(offer.id(), offer.engineer(), List.of(), List.of(), null, 0);
    }
    var clock = new RouteClock(day);
    clock.begin(shift);
    var stops = new ArrayList<PlannedStop>();
    for (int i = 0; i < visits.length; i++) {
      int v = visits[i];
      int from = clock.place();
      clock.visit(v, notBefore[i]);
      var visit = day.visit(v);
      stops.add(
          new PlannedStop(
              visit.id(),
              visit.version(),
              leg(clock, from, day.visitPlace(v)),
              notBefore[i] > 0 && day.startedAt(v) < 0 ? notBefore[i] : null,
              clock.started(),
              clock.started() + day.service(v)));
    }
    int last = clock.place();
    clock.home();
    var home = leg(clock, last, day.shiftTo(shift));
    int overtime = Math.max(0, home.arriveSecond() - offer.time().endSecond());
    return new PlannedRoute(
        offer.id(), offer.engineer(), stops, breaks(shift, clock), home, overtime);
  }

  private Leg leg(RouteClock clock, int from, int to) {
    return new Leg(
        day.placeId(from),
        day.placeId(to),
        clock.departed(),
        clock.arrived(),
        day.metres(from, to),
        day.problem().travel().source(from, to));
  }

  private List<PlannedBreak> breaks(int shift, RouteClock clock) {
    var breaks = new ArrayList<PlannedBreak>();
    var pauses = day.breaks(shift);
    for (int i = 0; i < pauses.size(); i++) {
      int start = clock.breakStart(i);
      if (start >= 0) {
        breaks.add(
            new PlannedBreak(
                day.placeId(clock.breakPlace(i)), start, start + pauses.get(i).durationSeconds()));
      }
    }
    return breaks;
  }
}
