package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * Finds the cheapest engineers and windows for a visit that nobody has yet. The routes keep their
 * visits and their order, so that the answer comes at once and holds as long as the plan does.
 */
public final class BestSlots {
  private BestSlots() {}

  /**
   * The best pairs of engineer and window, the cheapest first; of one pair only the best place.
   *
   * @param visit to be placed; it has its place in the problem's matrix. If the problem has it, the
   *     plan leaves it out. Its own windows do not count
   * @param windows that could be offered
   * @param most how many pairs at most
   * @return empty if nobody could come in any of the windows, and for a visit of a crew or a
   *     sequence, which is not placed alone
   * @throws IllegalArgumentException if the plan has the visit on a route
   * @throws InvalidProblemException if the visit's place is not in the problem
   * @throws InconsistentPlanException unless the plan has a route for each shift, in their order
   */
  public static List<Slot> find(
      DispatchProblem problem,
      DispatchPlan plan,
      VisitRequest visit,
      List<StartWindow> windows,
      int most) {
    return problem.groups().stream().anyMatch(group -> group.visits().contains(visit.id()))
        ? List.of()
        : new Search(problem, plan, visit, windows).best(most);
  }

  /** The visit is there once for each window: all are tried on one reading of the problem. */
  private static final class Search {
    private final List<StartWindow> windows;
    private final KnownPlan known;
    private final Seats seats;
    private final int first;

    private Search(
        DispatchProblem problem, DispatchPlan plan, VisitRequest visit, List<StartWindow> windows) {
      this.windows = windows;
      var copies = new Copies(problem, visit);
      windows.forEach(window -> copies.add(VisitCopy.of(visit).startsWithin(List.of(window))));
      known = KnownPlan.of(copies.problem(), plan);
      if (known.planned().contains(visit.id())) {
        throw new IllegalArgumentException(visit.id() + " is on a route");
      }
      seats = known.seats();
      first = copies.first();
    }

    private List<Slot> best(int most) {
      record Found(int window, Seat seat, long difference) {}
      Map<List<Object>, Found> byPair = new LinkedHashMap<>();
      for (int s = 0; s < known.day().shifts(); s++) {
        EngineerId engineer = known.day().shift(s).engineer();
        for (int window = 0; window < windows.size(); window++) {
          var seat = known.best(seats, s, first + window);
          if (seat.isPresent()) {
            long difference = seat.get().cost() - seats.cost(s);
            byPair.merge(
                List.of(engineer, window),
                new Found(window, seat.get(), difference),
                (one, other) -> other.difference < one.difference ? other : one);
          }
        }
      }
      var found = new ArrayList<>(byPair.values());
      found.sort(Comparator.comparingLong(Found::difference));
      return found.stream().limit(most).map(one -> slot(one.window, one.seat)).toList();
    }

    private Slot slot(int window, Seat seat) {
      var shift = known.day().shift(seat.shift());
      var route = known.timed(seat.shift(), seats.with(seat, first + window));
      var stop = route.stops().get(seat.position());
      return new Slot(
          shift.engineer(),
          shift.id(),
          windows.get(window),
          seat.position(),
          stop.travel().arriveSecond(),
          stop.startSecond(),
          stop.endSecond(),
          known.price(route).minus(known.price(known.route(seat.shift()))));
    }
  }
}
