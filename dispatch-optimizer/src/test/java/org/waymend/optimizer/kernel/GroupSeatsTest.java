package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlanScore;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.solver.RandomDays;

/**
 * Crews and sequences that are put in, taken out and rolled back, with the whole plan written out
 * and judged after each step.
 */
class GroupSeatsTest {
  private static final int DAYS = 90;

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000})
  void a_group_goes_in_whole_breaks_nothing_and_comes_out_without_a_trace(long from) {
    int grouped = 0;
    for (long seed = from; seed < from + DAYS; seed++) {
      var problem = day(seed);
      if (problem.groups().isEmpty()) {
        continue;
      }
      var book = new Book(problem, seed);
      int broken = book.broken();
      for (int v = 0; v < book.day.visits(); v++) {
        book.put(v);
        book.check(broken);
      }
      grouped += book.takeOutEach(broken);
    }
    assertThat(grouped).isGreaterThan(DAYS / 10);
  }

  /** Only some shifts may be changed: a group with a visit elsewhere stays as it is. */
  @ParameterizedTest
  @ValueSource(longs = {3_000, 4_000})
  void a_group_that_reaches_into_closed_tours_is_left_alone(long from) {
    for (long seed = from; seed < from + DAYS; seed++) {
      var problem = day(seed);
      if (problem.groups().isEmpty()) {
        continue;
      }
      var book = new Book(problem, seed);
      IntStream.range(0, book.day.visits()).forEach(book::put);
      book.tours.commit();
      var open = new BitSet();
      open.set(0);
      book.tours.keepTo(open);
      for (int v = 0; v < book.day.visits(); v++) {
        boolean reaches =
            book.day.groupOf(v) != DayTables.NO_GROUP
                && Arrays.stream(book.day.members(book.day.groupOf(v)))
                    .anyMatch(m -> book.tours.isAssigned(m) && book.tours.shiftOf(m) != 0);
        assertThat(book.tours.isFree(v)).isEqualTo(!reaches && book.day.visit(v).isFree());
      }
    }
  }

  /** On two days of three visits may start at any time, for else crews hardly ever meet. */
  private static DispatchProblem day(long seed) {
    var problem = RandomDays.day(seed);
    return seed % 3 == 0
        ? problem
        : problem.withVisits(
            problem.visits().stream().map(visit -> visit.withStartsWithin(List.of())).toList());
  }

  private static final class Book {
    private final DayTables day;
    private final SoftCosts costs;
    private final FieldTours tours;
    private final HardRules rules;
    private final Spot spot;

    Book(DispatchProblem problem, long seed) {
      day = new DayTables(problem);
      costs = new SoftCosts(day);
      tours = new FieldTours(day, costs, List.of());
      rules = new HardRules(problem);
      spot = new Spot(new SplittableRandom(seed));
    }

    void put(int v) {
      spot.reset(false);
      if (tours.isGrouped(v)) {
        if (tours.leader(v) == v) {
          tours.insertGroup(v, tours::shiftsFor, spot);
        }
      } else if (!tours.isAssigned(v)) {
        for (int s : tours.shiftsFor(v)) {
          tours.look(spot, s, v, tours.firstPosition(s), tours.tour(s).length);
        }
        if (spot.shift >= 0) {
          tours.insert(spot.shift, spot.position, v);
        }
      }
    }

    /** How many groups were taken out. */
    int takeOutEach(int broken) {
      int count = 0;
      for (int g = 0; g < day.groups(); g++) {
        int leader = tours.leader(day.members(g)[0]);
        tours.commit();
        var visits = visits();
        long cost = tours.cost();
        var starts = starts();
        boolean wasIn = tours.isAssigned(leader) && day.visit(leader).isFree();
        tours.takeOutGroup(leader);
        for (int v : day.members(g)) {
          assertThat(tours.isAssigned(v)).isEqualTo(!day.visit(v).isFree());
        }
        check(broken);
        tours.rollBack();
        assertThat(visits()).isEqualTo(visits);
        assertThat(tours.cost()).isEqualTo(cost);
        assertThat(starts()).isEqualTo(starts);
        tours.takeOutGroup(leader);
        tours.commit();
        put(leader);
        check(broken);
        assertThat(!wasIn || tours.isAssigned(leader)).as("there was room before").isTrue();
        count += wasIn ? 1 : 0;
      }
      return count;
    }

    private List<List<Integer>> visits() {
      return Arrays.stream(tours.visitsNow())
          .map(route -> Arrays.stream(route).boxed().toList())
          .toList();
    }

    private List<Integer> starts() {
      return IntStream.range(0, day.visits())
          .filter(tours::isAssigned)
          .mapToObj(tours::start)
          .toList();
    }

    void check(int broken) {
      assertThat(broken()).as("broken rules").isLessThanOrEqualTo(broken);
      assertThat(tours.cost()).isEqualTo(price());
    }

    private List<PlannedRoute> routes() {
      var now = tours.now().routes();
      return IntStream.range(0, day.shifts())
          .mapToObj(s -> new RouteTimer(day).time(s, now.visits(s), now.notBefore(s)))
          .toList();
    }

    int broken() {
      var plan =
          new DispatchPlan(routes(), List.of(), List.of(), new PlanScore(0, 0, 0, List.of()));
      return rules.check(plan).list().size();
    }

    private long price() {
      return routes().stream().mapToLong(this::price).sum();
    }

    private long price(PlannedRoute route) {
      var home = route.home();
      if (home == null) {
        return 0;
      }
      int s = day.index(route.shift());
      long sum = costs.travel(route.travelSeconds(), route.travelMetres());
      sum += costs.fairness(route.travelSeconds() + route.serviceSeconds());
      sum += costs.overtime(s, home.arriveSecond());
      for (var stop : route.stops()) {
        int v = day.index(stop.visit());
        sum += costs.atAnyTime(s, v) + costs.atStart(s, v, stop.startSecond());
      }
      return sum;
    }
  }
}
