package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.ShiftMother;
import org.waymend.optimizer.VisitMother;
import org.waymend.optimizer.kernel.GroupSeats.Seat;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.LoadRules;
import org.waymend.optimizer.rules.RouteFacts;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.solver.RandomDays;

/**
 * Whatever the tours say of a change before it is made is held against the whole route, written,
 * timed, judged by the rules and priced sum by sum after it.
 */
class FieldToursTest {
  private static final Set<HardRule> RULES_OF_TIME =
      Set.of(
          HardRule.START_WINDOW,
          HardRule.OPENING_HOURS,
          HardRule.CERTIFICATE_EXPIRED,
          HardRule.BREAK,
          HardRule.SHIFT_TIME);
  private static final int DAYS = 40;

  /** With rush hours and promises a detour may even make the rest cheaper. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000})
  void the_price_of_an_insertion_is_the_difference_of_two_routes(long from) {
    for (long seed = from; seed < from + DAYS; seed++) {
      var book = new Book(day(seed), seed);
      for (int v = 0; v < book.day.visits(); v++) {
        book.fill(v);
      }
    }
  }

  /** On every other day kilometres cost too. */
  private static DispatchProblem day(long seed) {
    var problem = RandomDays.day(seed);
    var hours = problem.policy().travelPercentByHour();
    return seed % 2 == 0
        ? problem
        : problem.withPolicy(new DispatchPolicy(2, 300, 30, 120, 1, 600, 900, 60, 900, 2, hours));
  }

  @Test
  void what_was_promised_stays_with_its_engineer_as_far_as_it_goes() {
    int promised = 0;
    int kept = 0;
    for (long seed = 9_000; seed < 9_000 + DAYS; seed++) {
      var book = new Book(day(seed), seed);
      IntStream.range(0, book.day.visits()).forEach(book::fill);
      var again = new FieldTours(book.day, book.costs, book.promises(book.tours.now().routes()));
      for (int v = 0; v < book.day.visits(); v++) {
        if (book.tours.isAssigned(v)) {
          assertThat(again.shiftOf(v)).isIn(TourBook.NOBODY, book.tours.shiftOf(v));
          promised++;
          kept += again.isAssigned(v) ? 1 : 0;
        }
      }
    }
    assertThat(promised).isGreaterThan(DAYS);
    assertThat(kept).isGreaterThan(promised * 9 / 10);
  }

  @Test
  void a_crew_weighs_all_its_free_visits_and_is_hopeless_if_one_of_them_is() {
    var problem =
        ProblemMother.day()
            .with(ShiftMother.shift("a"), ShiftMother.shift("b"))
            .with(
                VisitMother.visit("V1").at("P1").weight(10),
                VisitMother.visit("V2").at("P3").weight(20),
                VisitMother.visit("V3").weight(40),
                VisitMother.visit("V4").weight(80).needs("gas", 1))
            .crew("V1", "V2")
            .crew("V3", "V4")
            .build();
    var day = new DayTables(problem);
    var tours = new FieldTours(day, new SoftCosts(day), List.of());
    assertThat(tours.weight(0)).isEqualTo(30);
    assertThat(tours.weight(1)).isEqualTo(20);
    assertThat(tours.openWeight(0)).isEqualTo(30);
    assertThat(tours.isHopeless(0)).isFalse();
    assertThat(tours.isHopeless(2)).isTrue();
    assertThat(tours.costPerWeight()).isEqualTo(360.0);
    assertThat(tours.drive(0, 1)).isEqualTo(2 * ProblemMother.STEP_SECONDS);
    assertThat(tours.distance(0, 1)).isEqualTo(4 * ProblemMother.STEP_SECONDS);
    assertThat(tours.driveCost(0, 1)).isEqualTo(2 * ProblemMother.STEP_SECONDS);
    assertThat(tours.secondsToShift(0, 1)).isEqualTo(3 * ProblemMother.STEP_SECONDS);
    assertThat(tours.van(0)).isNotEqualTo(tours.van(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {5_000, 6_000})
  void the_cheapest_place_is_found_at_once(long from) {
    for (long seed = from; seed < from + DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plain =
          problem
              .withRunning(List.of())
              .withPolicy(problem.policy().withTravelPercentByHour(List.of()));
      var book = new Book(plain, seed);
      for (int v = 0; v < book.day.visits(); v++) {
        book.findCheapest(v);
        book.fill(v);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7_000, 8_000})
  void what_is_rolled_back_was_never_there_and_what_is_restored_is_there_again(long from) {
    for (long seed = from; seed < from + DAYS; seed++) {
      var book = new Book(day(seed), seed);
      int half = book.day.visits() / 2;
      IntStream.range(0, half).forEach(book::fill);
      book.tours.commit();
      book.tours.remember();
      var before = book.state();
      IntStream.range(half, book.day.visits()).forEach(book::fill);
      assertThat(book.tours.costChange()).isEqualTo(book.price() - before.price());
      book.tours.rollBack();
      assertThat(book.state()).isEqualTo(before);
      IntStream.range(half, book.day.visits()).forEach(book::fill);
      book.tours.commit();
      var after = book.state();
      var now = book.tours.now();
      book.tours.restore(book.tours.best());
      assertThat(book.state()).isEqualTo(before);
      book.tours.restore(now.routes());
      assertThat(book.state()).isEqualTo(after);
      assertThat(book.again(now.routes())).isEqualTo(after.price());
    }
  }

  /** A book that is filled by chance. */
  private static final class Book {
    private final DayTables day;
    private final SoftCosts costs;
    private final FieldTours tours;
    private final HardRules rules;
    private final Random random;

    Book(DispatchProblem problem, long seed) {
      day = new DayTables(problem.withGroups(List.of()));
      costs = new SoftCosts(day);
      tours = new FieldTours(day, costs, List.of());
      rules = new HardRules(day.problem());
      random = new Random(seed);
    }

    record State(List<List<Integer>> visits, long price, List<Integer> starts) {}

    State state() {
      List<List<Integer>> visits = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      for (int s = 0; s < tours.shifts(); s++) {
        visits.add(Arrays.stream(visitsOf(s)).boxed().toList());
        for (int v : visitsOf(s)) {
          starts.add(tours.start(v));
          assertThat(tours.shiftOf(v)).isEqualTo(s);
        }
      }
      assertThat(tours.cost()).isEqualTo(price());
      return new State(visits, tours.cost(), starts);
    }

    private int[] visitsOf(int s) {
      return Arrays.copyOf(tours.tour(s).visits, tours.tour(s).length);
    }

    /** Asks for every place of a visit and puts it into one of those that are allowed. */
    void fill(int v) {
      if (tours.isAssigned(v)) {
        return;
      }
      List<int[]> allowed = new ArrayList<>();
      for (int s : tours.shiftsFor(v)) {
        long before = price(s, visitsOf(s));
        var seats = seats(s, v);
        for (int p = tours.firstPosition(s); p <= tours.tour(s).length; p++) {
          int[] longer = with(s, p, v);
          long change = tours.changeOfInsertion(s, p, v);
          if (broken(s, longer) > broken(s, visitsOf(s))) {
            assertThat(change).isEqualTo(TourBook.IMPOSSIBLE);
          } else {
            assertThat(change).isEqualTo(price(s, longer) - before);
            allowed.add(new int[] {s, p});
            check(seats, p, start(s, longer, v), change);
          }
        }
      }
      allowed.removeIf(place -> lacksParts(place[0], v));
      if (!allowed.isEmpty()) {
        var place = allowed.get(random.nextInt(allowed.size()));
        tours.insert(place[0], place[1], v);
        assertThat(tours.start(v)).isEqualTo(start(place[0], visitsOf(place[0]), v));
        assertThat(tours.end(v)).isEqualTo(tours.start(v) + tours.service(v));
        assertThat(tours.tour(place[0]).totalCost).isEqualTo(price(place[0], visitsOf(place[0])));
      }
    }

    private List<Seat> seats(int s, int v) {
      var spot = new Spot(new SplittableRandom(1));
      spot.reset(false);
      List<Seat> seats = new ArrayList<>();
      tours.findSeats(s, v, spot, seats);
      return seats;
    }

    /** Where it may go there is a seat with its start, unless parts are missing. */
    private void check(List<Seat> seats, int position, int start, long change) {
      if (seats.isEmpty()) {
        return;
      }
      var seat = seats.stream().filter(each -> each.position() == position).findAny();
      assertThat(seat)
          .hasValueSatisfying(
              found -> {
                assertThat(found.from()).isEqualTo(start);
                assertThat(found.until()).isGreaterThanOrEqualTo(start);
              });
      boolean mayBeCheaperLater =
          !day.problem().running().isEmpty()
              || !day.problem().policy().travelPercentByHour().isEmpty();
      if (!mayBeCheaperLater) {
        assertThat(seat.orElseThrow().atLeast()).isLessThanOrEqualTo(change);
      }
    }

    void findCheapest(int v) {
      if (tours.isAssigned(v)) {
        return;
      }
      for (int s : tours.shiftsFor(v)) {
        long least = TourBook.IMPOSSIBLE;
        for (int p = tours.firstPosition(s); p <= tours.tour(s).length; p++) {
          boolean isAllowed = broken(s, with(s, p, v)) <= broken(s, visitsOf(s));
          least =
              isAllowed && !lacksParts(s, v)
                  ? Math.min(least, price(s, with(s, p, v)) - price(s, visitsOf(s)))
                  : least;
        }
        var spot = new Spot(new SplittableRandom(1));
        spot.reset(false);
        tours.look(spot, s, v, tours.firstPosition(s), tours.tour(s).length);
        assertThat(spot.cost).isEqualTo(least);
        assertThat(spot.shift).isEqualTo(least == TourBook.IMPOSSIBLE ? -1 : s);
        if (spot.shift >= 0) {
          long there = price(s, with(s, spot.position, v)) - price(s, visitsOf(s));
          assertThat(there).isEqualTo(least);
        }
      }
    }

    private boolean lacksParts(int s, int v) {
      var routes = new int[day.shifts()][];
      Arrays.setAll(routes, this::visitsOf);
      routes[s] = with(s, tours.tour(s).length, v);
      return parts(routes) > parts(allVisits());
    }

    private int[][] allVisits() {
      var routes = new int[day.shifts()][];
      Arrays.setAll(routes, this::visitsOf);
      return routes;
    }

    private long parts(int[][] routes) {
      long missing = 0;
      for (int s = 0; s < routes.length; s++) {
        if (day.shiftsOfEngineer(s)[0] == s) {
          var facts =
              Arrays.stream(day.shiftsOfEngineer(s)).mapToObj(o -> facts(o, routes[o])).toList();
          missing +=
              LoadRules.shortages(facts).stream()
                  .mapToLong(part -> part.usedThousandths() - part.vanThousandths())
                  .sum();
        }
      }
      return missing;
    }

    private int[] with(int s, int position, int v) {
      var longer = new ArrayList<>(Arrays.stream(visitsOf(s)).boxed().toList());
      longer.add(position, v);
      return longer.stream().mapToInt(Integer::intValue).toArray();
    }

    private RouteFacts facts(int s, int[] visits) {
      return RouteFacts.of(day, new RouteTimer(day).time(s, visits));
    }

    private long broken(int s, int[] visits) {
      return rules.check(facts(s, visits).route()).list().stream()
          .filter(violation -> RULES_OF_TIME.contains(violation.rule()))
          .count();
    }

    private int start(int s, int[] visits, int v) {
      return facts(s, visits).route().stops().stream()
          .filter(stop -> stop.visit().equals(day.visit(v).id()))
          .mapToInt(PlannedStop::startSecond)
          .findAny()
          .orElseThrow();
    }

    private long price(int s, int[] visits) {
      if (visits.length == 0) {
        return 0;
      }
      var route = facts(s, visits).route();
      long sum = costs.travel(route.travelSeconds(), route.travelMetres());
      sum += costs.fairness(route.travelSeconds() + route.serviceSeconds());
      var home = route.home();
      sum += home == null ? 0 : costs.overtime(s, home.arriveSecond());
      for (var stop : route.stops()) {
        int v = day.index(stop.visit());
        sum += costs.notPreferred(s, v) + costs.provider(s) + costs.overQualified(s, v);
        sum += costs.engineerChanged(s, v) + costs.lateness(v, stop.startSecond());
        sum += costs.startMoved(s, v, stop.startSecond());
      }
      return sum;
    }

    long price() {
      return IntStream.range(0, day.shifts()).mapToLong(s -> price(s, visitsOf(s))).sum();
    }

    /** The cost of a new book that begins with what these routes promise. */
    long again(Routes routes) {
      var fresh = new FieldTours(day, costs, promises(routes));
      fresh.restore(routes);
      return fresh.cost();
    }

    List<RunningVisit> promises(Routes routes) {
      List<RunningVisit> promises = new ArrayList<>();
      for (int s = 0; s < day.shifts(); s++) {
        for (int v : routes.visits(s)) {
          promises.add(
              new RunningVisit(
                  day.visit(v).id(), day.shift(s).id(), start(s, routes.visits(s), v)));
        }
      }
      return promises;
    }
  }
}
