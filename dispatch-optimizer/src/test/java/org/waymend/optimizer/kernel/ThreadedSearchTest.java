package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadedSearchTest {
  private static final int VISITS = 40;

  @Test
  void all_threads_work_and_each_visit_is_served_once() {
    var search = new ThreadedSearch(task(), Pace.ofSteps(2_000), 1, 3);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    assertThat(search.steps()).isEqualTo(6_000);
    assertThat(search.bestWeight()).isZero();
    assertThat(Arrays.stream(search.best().visits()).flatMapToInt(Arrays::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, VISITS).boxed().toList());
  }

  @Test
  void the_best_of_them_is_what_it_gives() {
    var task = task();
    var alone =
        IntStream.range(0, 3)
            .mapToObj(i -> new RuinAndRecreate(task, Pace.ofSteps(50), 5 + i))
            .mapToLong(
                search -> {
                  while (!search.isFinished()) {
                    search.advance(() -> false);
                  }
                  return search.bestCost();
                })
            .min()
            .orElseThrow();
    var search = new ThreadedSearch(task, Pace.ofSteps(50), 5, 3);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    assertThat(search.bestCost()).isEqualTo(alone); // too short for an exchange
  }

  @Test
  void a_large_plan_is_shared_out_and_put_together() {
    var task = task(400, 40, 12);
    var search = new ThreadedSearch(task, Pace.ofSteps(2_000), 1, 2);
    long first = search.bestCost();
    long before = first;
    while (!search.isFinished()) {
      search.advance(() -> false);
      assertThat(search.bestCost()).isLessThanOrEqualTo(before);
      before = search.bestCost();
    }
    var routes = search.best().visits();
    assertThat(Arrays.stream(routes).flatMapToInt(Arrays::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 400).boxed().toList());
    var tours = new SegmentTours(task);
    tours.restore(routes);
    assertThat(search.bestCost()).isEqualTo(tours.cost()).isLessThan(first);
  }

  @Test
  void a_plan_that_cannot_be_cut_is_searched_by_one() {
    var task = task(320, 1, 320);
    var search = new ThreadedSearch(task, Pace.ofNanos(300_000_000), 1, 2);
    while (!search.isFinished()) {
      search.advance(() -> false);
    }
    assertThat(search.best().visits(0)).hasSize(320);
  }

  private static RoutingTask task() {
    return task(VISITS, 4, 12);
  }

  private static RoutingTask task(int size, int fleet, int load) {
    var random = new Random(7);
    var x = random.ints(size + 1, 0, 1_000).toArray();
    var y = random.ints(size + 1, 0, 1_000).toArray();
    var all = IntStream.range(0, fleet).boxed().toList();
    var visits = new ArrayList<RoutingTask.Visit>();
    for (int v = 0; v < size; v++) {
      visits.add(new RoutingTask.Visit(v + 1, 10, 0, 100_000, List.of(1), 0, all));
    }
    var shift = new RoutingTask.Shift(0, 0, 100_000, List.of(load), 0, 0);
    return new RoutingTask(
        new RoutingTask.Travel(size + 1, (a, b) -> Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])),
        visits,
        Collections.nCopies(fleet, shift),
        -1,
        false);
  }
}
