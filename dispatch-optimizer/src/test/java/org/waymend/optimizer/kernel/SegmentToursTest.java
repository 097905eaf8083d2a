package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Insertions in constant time, held against driving the whole tour second by second. */
class SegmentToursTest {
  private static final int TASKS = 300;
  private static final int DAY = 1_000;

  @Test
  void a_tour_costs_what_driving_it_takes() {
    int feasible = 0;
    for (int seed = 0; seed < TASKS; seed++) {
      var random = new Random(seed);
      var task = task(random);
      var tours = new SegmentTours(task);
      int[] visits = someVisits(random, task);
      for (int v : visits) {
        tours.insert(0, tours.tour(0).length, v);
      }
      var driven = Driven.cheapest(task, 0, visits);
      assertThat(tours.tour(0).totalBroken == 0).as("task %d", seed).isEqualTo(driven.isPresent());
      if (driven.isPresent()) {
        assertThat(tours.tour(0).totalCost).as("task %d", seed).isEqualTo(driven.getAsLong());
        feasible++;
      }
    }
    assertThat(feasible).isBetween(TASKS / 10, TASKS * 9 / 10);
  }

  @Test
  void a_position_is_found_if_and_only_if_it_can_be_driven_and_at_its_price() {
    int found = 0;
    int looked = 0;
    for (int seed = 0; seed < TASKS; seed++) {
      var random = new Random(seed);
      var task = task(random);
      var tours = new SegmentTours(task);
      fill(tours, task);
      for (int v = 0; v < task.visits().size(); v++) {
        if (tours.isAssigned(v)) {
          continue;
        }
        for (int position = 0; position <= tours.tour(0).length; position++) {
          looked++;
          found += checkPosition(task, tours, v, position, seed) ? 1 : 0;
        }
      }
    }
    assertThat(found).isBetween(looked / 20, looked * 19 / 20);
  }

  private static boolean checkPosition(
      RoutingTask task, SegmentTours tours, int v, int position, int seed) {
    var spot = new Spot(new SplittableRandom(1));
    spot.reset(false);
    tours.look(spot, 0, v, position, position);
    int[] before = visits(tours);
    var driven = Driven.cheapest(task, 0, with(before, v, position));
    var as = "task " + seed + ", visit " + v + " at " + position;
    if (spot.shift < 0) {
      // A stop at the depot that is there stays, a new one comes before the visit: it hides some.
      assertThat(driven.isEmpty() || task.depot() >= 0).as(as).isTrue();
      return false;
    }
    long price = driven.orElseThrow() - tours.tour(0).totalCost;
    if (task.depot() < 0) {
      assertThat(spot.cost).as(as).isEqualTo(price);
    } else {
      assertThat(spot.cost).as(as).isGreaterThanOrEqualTo(price);
    }
    return true;
  }

  private static void fill(SegmentTours tours, RoutingTask task) {
    var spot = new Spot(new SplittableRandom(1));
    for (int v = 0; v < task.visits().size() / 2; v++) {
      spot.reset(false);
      tours.look(spot, 0, v, 0, tours.tour(0).length);
      if (spot.shift >= 0) {
        tours.insert(0, spot.position, v);
      }
    }
  }

  private static int[] visits(SegmentTours tours) {
    var tour = tours.tour(0);
    return IntStream.range(0, tour.length).map(i -> tour.visits[i]).toArray();
  }

  private static int[] with(int[] visits, int v, int position) {
    var all = new ArrayList<Integer>(IntStream.of(visits).boxed().toList());
    all.add(position, v);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] someVisits(Random random, RoutingTask task) {
    return IntStream.range(0, task.visits().size()).filter(v -> random.nextInt(3) == 0).toArray();
  }

  /** One shift, eight visits in a square, windows of all widths; half the tasks have a depot. */
  private static RoutingTask task(Random random) {
    int places = 10;
    var x = random.ints(places, 0, 60).toArray();
    var y = random.ints(places, 0, 60).toArray();
    var travel =
        new RoutingTask.Travel(
            places, (a, b) -> Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])); // triangles hold
    var visits = new ArrayList<RoutingTask.Visit>();
    for (int place = 2; place < places; place++) {
      int earliest = random.nextInt(DAY - 100);
      visits.add(
          new RoutingTask.Visit(
              place,
              random.nextInt(60),
              earliest,
              earliest + random.nextInt(400),
              List.of(random.nextInt(2), random.nextInt(2)),
              1 << random.nextInt(3),
              List.of(0)));
    }
    var shift =
        new RoutingTask.Shift(
            1, 0, DAY, List.of(random.nextInt(4), random.nextInt(4)), 5 | random.nextInt(8), 0);
    boolean hasDepot = random.nextBoolean();
    return new RoutingTask(travel, visits, List.of(shift), hasDepot ? 0 : -1, random.nextBoolean());
  }

  /** The slow way: every stop at the depot, every departure. */
  private static final class Driven {
    private Driven() {}

    static OptionalLong cheapest(RoutingTask task, int s, int[] visits) {
      if (visits.length == 0) {
        return OptionalLong.of(0);
      }
      var without = carries(task, s, visits, visits.length) ? price(task, s, visits, -1) : null;
      if (without != null) {
        return OptionalLong.of(without);
      }
      if (carries(task, s, visits, visits.length) || task.depot() < 0) {
        return OptionalLong.empty();
      }
      return IntStream.range(0, visits.length)
          .filter(before -> carries(task, s, visits, before))
          .mapToObj(before -> price(task, s, visits, before))
          .filter(price -> price != null)
          .mapToLong(Long::longValue)
          .min();
    }

    /** Whether the first visits find all they need in what comes from home. */
    private static boolean carries(RoutingTask task, int s, int[] visits, int count) {
      var shift = task.shifts().get(s);
      var left = new ArrayList<>(shift.things());
      for (int i = 0; i < count; i++) {
        var visit = task.visits().get(visits[i]);
        if ((visit.tools() & ~shift.tools()) != 0) {
          return false;
        }
        for (int kind = 0; kind < left.size(); kind++) {
          left.set(kind, left.get(kind) - visit.things().get(kind));
          if (left.get(kind) < 0) {
            return false;
          }
        }
      }
      return true;
    }

    private static Long price(RoutingTask task, int s, int[] visits, int depotBefore) {
      var shift = task.shifts().get(s);
      Long best = null;
      for (int leave = shift.start(); leave <= shift.end(); leave++) {
        int time = leave;
        int place = shift.home();
        long driven = 0;
        boolean isOnTime = true;
        for (int i = 0; i < visits.length && isOnTime; i++) {
          if (i == depotBefore) {
            int drive = task.travel().between(place, task.depot());
            time += drive;
            driven += drive;
            place = task.depot();
          }
          var visit = task.visits().get(visits[i]);
          int drive = task.travel().between(place, visit.place());
          time = Math.max(time + drive, visit.earliest());
          driven += drive;
          isOnTime = time <= visit.latest();
          time += visit.service();
          place = visit.place();
        }
        int home = task.travel().between(place, shift.home());
        time += home;
        driven += home;
        if (!isOnTime || time > shift.end()) {
          break; // whoever leaves later is later still
        }
        long price = task.isPricedByDuration() ? time - leave : driven;
        best = best == null ? price : Math.min(best, price);
      }
      return best;
    }
  }
}
