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

  private static RoutingTask task() {
    var random = new Random(7);
    var x = random.ints(VISITS + 1, 0, 1_000).toArray();
    var y = random.ints(VISITS + 1, 0, 1_000).toArray();
    var visits = new ArrayList<RoutingTask.Visit>();
    for (int v = 0; v < VISITS; v++) {
      visits.add(new RoutingTask.Visit(v + 1, 10, 0, 100_000, List.of(1), 0, List.of(0, 1, 2, 3)));
    }
    var shift = new RoutingTask.Shift(0, 0, 100_000, List.of(12), 0, 0);
    return new RoutingTask(
        new RoutingTask.Travel(VISITS + 1, (a, b) -> Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])),
        visits,
        Collections.nCopies(4, shift),
        -1,
        false);
  }
}
