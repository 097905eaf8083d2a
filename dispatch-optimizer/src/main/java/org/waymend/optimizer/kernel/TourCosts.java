package org.waymend.optimizer.kernel;

import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.RouteClock;

/** Runs the clock along tours: all of one, or only what an insertion would change. */
final class TourCosts {
  static final long IMPOSSIBLE = Long.MAX_VALUE;

  private final DayTables day;
  private final SoftCosts costs;
  private final RouteClock clock;
  private final long[][] anyTime;
  private long seconds;
  private long metres;
  private long service;
  private long cost;

  TourCosts(DayTables day, SoftCosts costs) {
    this.day = day;
    this.costs = costs;
    clock = new RouteClock(day);
    anyTime = new long[day.shifts()][day.visits()];
    for (int s = 0; s < day.shifts(); s++) {
      for (int v = 0; v < day.visits(); v++) {
        anyTime[s][v] = costs.atAnyTime(s, v);
      }
    }
  }

  /** What the visit costs on the shift whenever it starts. */
  long atAnyTime(int s, int v) {
    return anyTime[s][v];
  }

  /** Writes times and costs of the whole tour into it. */
  void settle(int s, Tour tour) {
    if (tour.length == 0) {
      tour.totalBroken = 0;
      tour.returnSecond = 0;
      tour.totalSeconds = 0;
      tour.totalMetres = 0;
      tour.totalCost = 0;
      return;
    }
    startAfter(s, tour, 0);
    for (int i = 0; i < tour.length; i++) {
      serve(s, tour.visits[i]);
      tour.time[i] = clock.time();
      tour.nextBreak[i] = clock.nextBreak();
      tour.broken[i] = clock.broken();
      tour.seconds[i] = seconds;
      tour.metres[i] = metres;
      tour.service[i] = service;
      tour.cost[i] = cost;
    }
    goHome(s);
    tour.totalBroken = clock.broken();
    tour.returnSecond = clock.arrived();
    tour.totalSeconds = seconds;
    tour.totalMetres = metres;
    tour.totalCost = total(s, clock.arrived());
  }

  /**
   * The tour's cost with the visit at a position, or {@link #IMPOSSIBLE} if more would come too
   * late than now.
   */
  long withInserted(int s, Tour tour, int position, int v) {
    startAfter(s, tour, position);
    serve(s, v);
    for (int i = position; i < tour.length; i++) {
      if (clock.broken() > tour.totalBroken) {
        return IMPOSSIBLE;
      }
      serve(s, tour.visits[i]);
      if (clock.time() == tour.time[i]
          && clock.nextBreak() == tour.nextBreak[i]
          && clock.broken() == tour.broken[i]) {
        return withOldEnd(s, tour, i);
      }
    }
    goHome(s);
    return clock.broken() > tour.totalBroken ? IMPOSSIBLE : total(s, clock.arrived());
  }

  /** From a stop on everything is as it was. */
  private long withOldEnd(int s, Tour tour, int stop) {
    int last = tour.length - 1;
    seconds += tour.totalSeconds - tour.seconds[stop];
    metres += tour.totalMetres - tour.metres[stop];
    service += tour.service[last] - tour.service[stop];
    cost += tour.cost[last] - tour.cost[stop];
    return total(s, tour.returnSecond);
  }

  private void startAfter(int s, Tour tour, int position) {
    if (position == 0) {
      clock.begin(s);
      seconds = 0;
      metres = 0;
      service = 0;
      cost = 0;
    } else {
      int i = position - 1;
      int place = day.visitPlace(tour.visits[i]);
      clock.resume(s, tour.time[i], place, tour.nextBreak[i], tour.broken[i]);
      seconds = tour.seconds[i];
      metres = tour.metres[i];
      service = tour.service[i];
      cost = tour.cost[i];
    }
  }

  private void serve(int s, int v) {
    metres += day.metres(clock.place(), day.visitPlace(v));
    clock.visit(v);
    seconds += clock.arrived() - clock.departed();
    service += day.service(v);
    cost += anyTime[s][v] + costs.atStart(s, v, clock.started());
  }

  private void goHome(int s) {
    metres += day.metres(clock.place(), day.shiftTo(s));
    clock.home();
    seconds += clock.arrived() - clock.departed();
  }

  private long total(int s, int returnSecond) {
    return costs.travel(seconds, metres)
        + cost
        + costs.overtime(s, returnSecond)
        + costs.fairness(seconds + service);
  }
}
