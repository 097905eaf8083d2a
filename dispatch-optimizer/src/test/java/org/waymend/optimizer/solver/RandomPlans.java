package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;

/**
 * Plans that nobody would want: visits anywhere, late, without skills, waiting for nothing. Started
 * visits are where they were; now and then a crew or a sequence is put as it should be.
 */
final class RandomPlans {
  private static final int HOUR = 3600;

  private final DayTables day;
  private final Random random;
  private final List<List<Integer>> routes = new ArrayList<>();
  private final int[] notBefore;
  private final int[] history;

  private RandomPlans(DayTables day, Random random) {
    this.day = day;
    this.random = random;
    notBefore = new int[day.visits()];
    history = new int[day.shifts()];
  }

  static Routes make(DayTables day, Random random) {
    var plan = new RandomPlans(day, random);
    plan.placeFixed();
    boolean isTidy = random.nextInt(3) > 0;
    for (int g = 0; g < day.groups() && isTidy; g++) {
      plan.placeGroup(g);
    }
    for (int v = 0; v < day.visits(); v++) {
      if (plan.isFree(v) && random.nextInt(8) > 0) {
        plan.placeAnywhere(v, random.nextInt(day.shifts()));
      }
    }
    if (random.nextInt(2) == 0) {
      plan.waitSome();
    }
    return plan.routes();
  }

  /** What has started where it is; pinned visits mostly. */
  private void placeFixed() {
    int[][] fixed = FixedRoutes.of(day);
    for (int s = 0; s < fixed.length; s++) {
      routes.add(new ArrayList<>());
      for (int v : fixed[s]) {
        if (day.startedAt(v) >= 0) {
          routes.get(s).add(v);
          history[s]++;
        } else if (random.nextInt(4) > 0) {
          routes.get(s).add(v);
        }
      }
    }
  }

  private boolean isFree(int v) {
    return routes.stream().noneMatch(route -> route.contains(v));
  }

  private void placeAnywhere(int v, int s) {
    var route = routes.get(s);
    route.add(history[s] + random.nextInt(route.size() - history[s] + 1), v);
  }

  private void placeGroup(int g) {
    int[] members = day.members(g);
    int first = random.nextInt(day.shifts());
    int second = (9 + random.nextInt(6)) * HOUR;
    for (int i = 0; i < members.length; i++) {
      int v = members[i];
      if (!isFree(v)) {
        continue;
      }
      if (day.group(g).isCrew()) {
        placeAnywhere(v, (first + i) % day.shifts());
        notBefore[v] = second;
      } else {
        routes.get(first).add(v);
        notBefore[v] = random.nextBoolean() ? second + i * 2 * HOUR : 0;
      }
    }
  }

  private void waitSome() {
    for (int v = 0; v < day.visits(); v++) {
      if (random.nextInt(6) == 0) {
        notBefore[v] = 6 * HOUR + random.nextInt(12 * HOUR);
      }
    }
  }

  private Routes routes() {
    return new Routes(
        routes.stream().map(RandomPlans::array).toArray(int[][]::new),
        routes.stream()
            .map(route -> route.stream().mapToInt(v -> notBefore[v]).toArray())
            .toArray(int[][]::new));
  }

  private static int[] array(List<Integer> route) {
    return route.stream().mapToInt(Integer::intValue).toArray();
  }
}
