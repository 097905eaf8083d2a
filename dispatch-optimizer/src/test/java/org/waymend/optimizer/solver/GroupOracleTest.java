package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.kernel.Pace;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.RuinAndRecreate;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.RouteTimer;

/** On tiny days with a crew or a sequence the search is held against all plans that there are. */
class GroupOracleTest {
  private static final int DAYS = 150;
  private static final int MOST_VISITS = 4;
  private static final int MOST_SHIFTS = 3;
  private static final int TOO_LATE = 3 * 86_400;

  @Test
  void the_search_finds_the_best_of_all_plans() {
    int withGroup = 0;
    int days = 0;
    for (int seed = 0; days < DAYS; seed++) {
      var problem = tiny(seed);
      if (problem.visits().size() < 3 || problem.shifts().size() < 2) {
        continue;
      }
      var day = new DayTables(problem);
      if (!suitsTwo(day)) {
        continue;
      }
      days++;
      var best = new Oracle(day).best();
      var search = new RuinAndRecreate(day, new SoftCosts(day), Pace.ofSteps(4_000), seed);
      while (!search.isFinished()) {
        search.advance(() -> false);
      }
      assertThat(search.bestWeight()).as("weight, day %d", seed).isEqualTo(best.weight);
      // Breaks may make a later start cheaper than the earliest, which is all the oracle knows.
      assertThat(search.bestCost()).as("cost, day %d", seed).isLessThanOrEqualTo(best.cost);
      boolean isGroupPlanned =
          Arrays.stream(search.best().visits()).flatMapToInt(Arrays::stream).anyMatch(v -> v == 0);
      withGroup += isGroupPlanned ? 1 : 0;
    }
    assertThat(withGroup).isGreaterThan(DAYS / 4);
  }

  /** Whether the first two visits of the group have shifts to choose from. */
  private static boolean suitsTwo(DayTables day) {
    return IntStream.range(0, 2)
        .allMatch(v -> IntStream.range(0, day.shifts()).filter(s -> day.suits(s, v)).count() > 1);
  }

  private static DispatchProblem tiny(int seed) {
    var whole = RandomDays.day(seed);
    boolean isAnyTime = seed % 3 > 0; // else crews hardly ever meet
    var free =
        whole.visits().stream()
            .map(visit -> visit.withFix(null))
            .map(visit -> isAnyTime ? visit.withStartsWithin(List.of()) : visit)
            .toList();
    var visits = free.subList(0, Math.min(MOST_VISITS, free.size()));
    var shifts = whole.shifts();
    var one =
        whole
            .withGroups(List.of())
            .withRunning(List.of())
            .withVisits(visits)
            .withShifts(shifts.subList(Math.max(0, shifts.size() - MOST_SHIFTS), shifts.size()));
    return visits.size() < 3 ? one : one.withGroups(List.of(group(seed, visits)));
  }

  private static VisitGroup group(int seed, List<VisitRequest> visits) {
    var random = new Random(seed);
    var members = visits.subList(0, 2 + random.nextInt(2)).stream().map(VisitRequest::id).toList();
    return random.nextBoolean()
        ? VisitGroup.crew(new GroupId("G"), members)
        : VisitGroup.sequence(
            new GroupId("G"), members, random.nextInt(3) * 1_800, random.nextBoolean());
  }

  /** Tries every place of every visit; whoever must wait waits as short as it goes. */
  private static final class Oracle {
    private final DayTables day;
    private final HardRules rules;
    private final RouteTimer timer;
    private final PlanWriter writer;
    private final SoftCosts costs;
    private final List<List<Integer>> routes = new ArrayList<>();
    private final int[] notBefore;
    private long weight = Long.MAX_VALUE;
    private long cost = Long.MAX_VALUE;

    Oracle(DayTables day) {
      this.day = day;
      rules = new HardRules(day.problem());
      timer = new RouteTimer(day);
      writer = new PlanWriter(day);
      costs = new SoftCosts(day);
      notBefore = new int[day.visits()];
      for (int s = 0; s < day.shifts(); s++) {
        routes.add(new ArrayList<>());
      }
    }

    Oracle best() {
      place(0, 0);
      return this;
    }

    private void place(int v, long leftOut) {
      if (leftOut > weight) {
        return;
      }
      if (v == day.visits()) {
        judge(leftOut);
        return;
      }
      for (int s = 0; s < day.shifts(); s++) {
        if (day.suits(s, v)) {
          for (int p = 0; p <= routes.get(s).size(); p++) {
            routes.get(s).add(p, v);
            place(v + 1, leftOut);
            routes.get(s).remove(p);
          }
        }
      }
      place(v + 1, leftOut + day.visit(v).weight());
    }

    private void judge(long leftOut) {
      Arrays.fill(notBefore, 0);
      List<PlannedRoute> timed = time();
      while (waitMore(timed)) {
        timed = time();
      }
      if (timed.stream().allMatch(route -> rules.check(route).list().isEmpty())) {
        var plan = writer.write(PlanningDay.of(day, costs, written()));
        if (plan.score().hard() == 0
            && (leftOut < weight || (leftOut == weight && -plan.score().soft() < cost))) {
          weight = leftOut;
          cost = -plan.score().soft();
        }
      }
    }

    private List<PlannedRoute> time() {
      var written = written();
      List<PlannedRoute> timed = new ArrayList<>();
      for (int s = 0; s < day.shifts(); s++) {
        timed.add(timer.time(s, written.visits(s), written.notBefore(s)));
      }
      return timed;
    }

    private Routes written() {
      return new Routes(
          routes.stream().map(this::visits).toArray(int[][]::new),
          routes.stream()
              .map(route -> route.stream().mapToInt(v -> notBefore[v]).toArray())
              .toArray(int[][]::new));
    }

    private int[] visits(List<Integer> route) {
      return route.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether somebody of a group still starts too early, and now waits longer. */
    private boolean waitMore(List<PlannedRoute> timed) {
      var starts = new int[day.visits()];
      for (var route : timed) {
        route.stops().forEach(stop -> starts[day.index(stop.visit())] = stop.startSecond());
      }
      boolean isChanged = false;
      for (int g = 0; g < day.groups(); g++) {
        int[] members = day.members(g);
        int last = Arrays.stream(members).map(v -> starts[v]).max().orElse(0);
        for (int i = 0; i < members.length; i++) {
          int v = members[i];
          int earliest =
              day.group(g).isCrew()
                  ? last
                  : i == 0
                      ? 0
                      : starts[members[i - 1]]
                          + day.service(members[i - 1])
                          + day.group(g).minGapSeconds();
          if (starts[v] > 0 && starts[v] < earliest && earliest < TOO_LATE) {
            notBefore[v] = earliest;
            isChanged = true;
          }
        }
      }
      return isChanged;
    }
  }
}
