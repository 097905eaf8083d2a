package org.waymend.optimizer.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.RouteClock;
import org.waymend.optimizer.rules.VanStock;

/**
 * Looks for places for visits on routes that otherwise stay as they are, by running the clock along
 * each route with the visit in it. For one thread.
 */
final class Seats {
  private static final int NOWHERE = -1;

  private final DayTables day;
  private final SoftCosts costs;
  private final RouteClock clock;
  private final int[][] routes;
  private final int[] waits;
  private final int[] history;
  private final int[] brokenBefore;
  private final long[] costBefore;
  private final long[] anyTime;
  private final VanStock vans;

  /**
   * @param routes by index of the shift the indexes of its visits
   * @param waits by index of the visit the second before which it does not start; 0 for none
   */
  Seats(DayTables day, SoftCosts costs, int[][] routes, int[] waits) {
    this.day = day;
    this.costs = costs;
    this.routes = routes;
    this.waits = waits;
    clock = new RouteClock(day);
    int shifts = routes.length;
    history = new int[shifts];
    brokenBefore = new int[shifts];
    costBefore = new long[shifts];
    anyTime = new long[shifts];
    vans = new VanStock(day, routes);
    for (int s = 0; s < shifts; s++) {
      read(s);
    }
  }

  private void read(int s) {
    for (int v : routes[s]) {
      anyTime[s] += costs.atAnyTime(s, v);
      history[s] += day.visit(v).isStarted() ? 1 : 0;
    }
    if (routes[s].length > 0) { // who has nothing to do stays at home
      var asItIs = run(s, NOWHERE, NOWHERE);
      brokenBefore[s] = asItIs.broken();
      costBefore[s] = asItIs.cost();
    }
  }

  /** Points of the route as it is. */
  long cost(int s) {
    return costBefore[s];
  }

  /** What the shift's van lacks for the visit, by part in thousandths. */
  Map<PartId, Long> missingParts(int s, VisitRequest visit) {
    Map<PartId, Long> missing = new HashMap<>();
    visit
        .parts()
        .forEach(
            (part, needed) -> {
              long lack = needed - Math.max(0, vans.free(s, part));
              if (lack > 0) {
                missing.put(part, lack);
              }
            });
    return missing;
  }

  /** The cheapest place that breaks no rule of the route; empty if there is none. */
  Optional<Seat> best(int s, int v) {
    return Optional.of(s)
        .filter(shift -> suits(shift, v))
        .map(shift -> least(shift, v))
        .filter(seat -> seat.broken() <= brokenBefore[s]);
  }

  /** All places that break no rule of the route, the cheapest first. */
  List<Seat> allowed(int s, int v) {
    return !suits(s, v)
        ? List.of()
        : IntStream.rangeClosed(history[s], routes[s].length)
            .mapToObj(position -> run(s, position, v))
            .filter(seat -> seat.broken() <= brokenBefore[s])
            .sorted(Comparator.comparingLong(Seat::cost))
            .toList();
  }

  private boolean suits(int s, int v) {
    return day.suits(s, v) && missingParts(s, day.visit(v)).isEmpty();
  }

  /** The place that breaks the fewest rules of time, and of those the cheapest. */
  Seat least(int s, int v) {
    @Nullable Seat best = null;
    for (int position = history[s]; position <= routes[s].length; position++) {
      var seat = run(s, position, v);
      best = best == null || seat.isBetterThan(best) ? seat : best;
    }
    return Objects.requireNonNull(best);
  }

  private Seat run(int s, int position, int v) {
    int[] route = routes[s];
    long seconds = 0;
    long metres = 0;
    long service = 0;
    long cost = anyTime[s] + (v == NOWHERE ? 0 : costs.atAnyTime(s, v));
    clock.begin(s);
    int stops = route.length + (v == NOWHERE ? 0 : 1);
    for (int i = 0; i < stops; i++) {
      int next = v == NOWHERE || i < position ? route[i] : i == position ? v : route[i - 1];
      metres += day.metres(clock.place(), day.visitPlace(next));
      clock.visit(next, waits[next]);
      seconds += clock.arrived() - clock.departed();
      service += day.service(next);
      cost += costs.atStart(s, next, clock.started());
    }
    metres += day.metres(clock.place(), day.shiftTo(s));
    clock.home();
    seconds += clock.arrived() - clock.departed();
    long total =
        cost
            + costs.travel(seconds, metres)
            + costs.overtime(s, clock.arrived())
            + costs.fairness(seconds + service);
    return new Seat(s, position, clock.broken(), total, clock.arrived());
  }

  /** The route with the visit at its place. */
  int[] with(Seat seat, int v) {
    int[] route = routes[seat.shift()];
    var longer = new int[route.length + 1];
    System.arraycopy(route, 0, longer, 0, seat.position());
    longer[seat.position()] = v;
    System.arraycopy(
        route, seat.position(), longer, seat.position() + 1, route.length - seat.position());
    return longer;
  }
}
