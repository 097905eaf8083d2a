package org.waymend.optimizer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.change.ClockMoved;
import org.waymend.optimizer.change.NewPlace;
import org.waymend.optimizer.change.VisitAdded;
import org.waymend.optimizer.explain.BestSlots;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.solver.LiveDay;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/**
 * Urgent visits that come into a running day one after the other: {@code ./waymend bench urgent}.
 * Each is answered with slots first, as on the phone, and then with a new plan.
 */
public final class UrgentBench {
  private static final int HOUR = 3_600;
  private static final int FIRST_NOW = 8 * HOUR;
  private static final int LAST_NOW = 15 * HOUR;
  private static final int FREEZE = HOUR / 2;
  private static final int SLOTS = 10;
  private static final int WEIGHT = 1_000;
  private static final Duration FIRST_PLAN = Duration.ofSeconds(10);

  private final DispatchProblem all;
  private final int visits;
  private final LiveDay day;
  private final Duration search;
  private final List<Answer> answers = new ArrayList<>();

  /** One request and what came of it; times in milliseconds. */
  private record Answer(
      String visit,
      int nowSecond,
      double slotsMillis,
      double planMillis,
      boolean isPlanned,
      int unassigned,
      int otherEngineer,
      int brokenRules,
      long medium,
      long soft) {}

  private UrgentBench(DispatchProblem all, Order order) {
    this.all = all;
    visits = order.visits;
    search = order.search;
    var morning = morning();
    var plan =
        new OptaPlannerOptimizer(Runnable::run)
            .start(
                morning, SolveBudget.ofTime(order.plan).withSeed(order.seed), SolveListener.SILENT)
            .join();
    day = new LiveDay(morning, plan, FREEZE);
  }

  /**
   * What is asked of a bench.
   *
   * @param visits in the morning
   * @param requests urgent ones
   * @param plan time of the first plan
   * @param search time of the search of each answer
   */
  record Order(
      Path folder,
      int engineers,
      int visits,
      int requests,
      long seed,
      Duration plan,
      Duration search) {}

  /** Arguments: folder, engineers, visits, requests, seed, milliseconds of each search. */
  public static void main(String[] args) throws IOException {
    var order =
        new Order(
            Path.of(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            Long.parseLong(args[4]),
            FIRST_PLAN,
            Duration.ofMillis(Long.parseLong(args[5])));
    try (var town = Town.invented(order.engineers, order.folder.resolve("town"), 1)) {
      run(order, town, System.out);
    }
  }

  static void run(Order order, Town town, PrintStream out) throws IOException {
    Files.createDirectories(order.folder);
    int known = order.visits;
    var all = GeneratedDay.make(town, order.engineers, known + order.requests, 0, order.seed);
    out.printf(
        "%d urgent visits into %d engineers and %d visits in %s, %d ms of search each%n",
        order.requests, order.engineers, known, town.inWords(), order.search.toMillis());
    var bench = new UrgentBench(all, order);
    for (int i = 0; i < order.requests; i++) {
      int now = FIRST_NOW + (LAST_NOW - FIRST_NOW) / order.requests * i;
      bench.answer(all.visits().get(known + i), now);
    }
    bench.report(order.folder.resolve("urgent.csv"), out);
  }

  /** The day without those that are not known yet; their places are the last ones. */
  private DispatchProblem morning() {
    var known = all.visits().subList(0, visits);
    var left = new HashSet<PlaceId>();
    all.visits().subList(visits, all.visits().size()).forEach(one -> left.add(one.place()));
    var places = all.places().stream().filter(place -> !left.contains(place.id())).toList();
    return new DispatchProblem(
        all.horizon(),
        places,
        all.shifts(),
        all.absences(),
        known,
        List.of(),
        all.policy(),
        List.of(),
        travel(places));
  }

  private TravelMatrix travel(List<Place> places) {
    var indexes = indexes(places);
    var matrix = new TravelMatrix.Builder(places.size());
    for (int i = 0; i < indexes.length; i++) {
      for (int j = 0; j < indexes.length; j++) {
        if (i != j) {
          var travel = all.travel();
          int from = indexes[i];
          int to = indexes[j];
          matrix.leg(
              i, j, travel.seconds(from, to), travel.metres(from, to), travel.source(from, to));
        }
      }
    }
    return matrix.build();
  }

  private int[] indexes(List<Place> places) {
    Map<PlaceId, Integer> index = new HashMap<>();
    all.places().forEach(place -> index.put(place.id(), index.size()));
    return places.stream().mapToInt(place -> index.getOrDefault(place.id(), 0)).toArray();
  }

  private void answer(VisitRequest drawn, int now) {
    var visit = urgent(drawn, now);
    var place = newPlace(drawn.place());
    var before = day.plan();
    long asked = System.nanoTime();
    slots(new VisitAdded(visit, place), now);
    long begun = System.nanoTime();
    var answer =
        day.answer(
            List.of(new ClockMoved(now), new VisitAdded(visit, place)), SolveBudget.ofTime(search));
    long ended = System.nanoTime();
    var plan = answer.plan();
    answers.add(
        new Answer(
            visit.id().value(),
            now,
            (begun - asked) / 1e6,
            (ended - begun) / 1e6,
            engineers(plan).containsKey(visit.id()),
            plan.unassigned().size(),
            otherEngineer(before, plan),
            HardRules.check(answer.problem(), plan).list().size(),
            plan.score().medium(),
            plan.score().soft()));
  }

  private void slots(VisitAdded added, int now) {
    var problem = added.applyTo(day.problem());
    List<StartWindow> windows = new ArrayList<>();
    for (int from = now / HOUR * HOUR; from < now / HOUR * HOUR + 10 * HOUR; from += 2 * HOUR) {
      windows.add(new StartWindow(from, from + 2 * HOUR - 1));
    }
    BestSlots.find(problem, day.plan(), added.visit(), windows, SLOTS);
  }

  /** Somebody shall come within three hours. */
  private static VisitRequest urgent(VisitRequest drawn, int now) {
    return new VisitRequest(
        new VisitId("urgent-" + drawn.id()),
        1,
        drawn.place(),
        List.of(new StartWindow(now, now + 3 * HOUR)),
        drawn.serviceSeconds(),
        drawn.skills(),
        drawn.tools(),
        drawn.territory(),
        List.of(),
        drawn.parts(),
        drawn.requiredEngineers(),
        drawn.preferredEngineers(),
        drawn.bannedEngineers(),
        WEIGHT,
        now + HOUR,
        null);
  }

  /** With its row and column of the whole matrix. */
  private NewPlace newPlace(PlaceId id) {
    var problem = day.problem();
    int[] known = indexes(problem.places());
    var place = all.places().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    int own = indexes(List.of(place))[0];
    return new NewPlace(
        place,
        Arrays.stream(known).mapToObj(other -> drive(own, other)).toList(),
        Arrays.stream(known).mapToObj(other -> drive(other, own)).toList(),
        List.of());
  }

  private NewPlace.Drive drive(int from, int to) {
    var travel = all.travel();
    return new NewPlace.Drive(
        travel.seconds(from, to), travel.metres(from, to), travel.source(from, to));
  }

  private static Map<VisitId, EngineerId> engineers(DispatchPlan plan) {
    Map<VisitId, EngineerId> engineers = new HashMap<>();
    for (var route : plan.routes()) {
      route.stops().forEach(stop -> engineers.put(stop.visit(), route.engineer()));
    }
    return engineers;
  }

  private static int otherEngineer(DispatchPlan before, DispatchPlan plan) {
    var now = engineers(plan);
    int count = 0;
    for (var entry : engineers(before).entrySet()) {
      count += entry.getValue().equals(now.get(entry.getKey())) ? 0 : 1;
    }
    return count;
  }

  private void report(Path csv, PrintStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "visit,now_second,slots_ms,plan_ms,planned,unassigned,other_engineer,broken_rules,medium,soft");
    for (var one : answers) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%d,%.1f,%.1f,%b,%d,%d,%d,%d,%d",
              one.visit,
              one.nowSecond,
              one.slotsMillis,
              one.planMillis,
              one.isPlanned,
              one.unassigned,
              one.otherEngineer,
              one.brokenRules,
              one.medium,
              one.soft));
    }
    Files.write(csv, lines);
    var table =
        new ResultTable(
            out,
            List.of("milliseconds", "median", "95 %", "99 %", "worst"),
            List.of(24, 8, 8, 8, 8));
    table.print(percentiles("new plan", Answer::planMillis));
    table.print(percentiles("best slots", Answer::slotsMillis));
    out.println();
    out.printf(
        Locale.ROOT,
        "%d of %d urgent visits planned, %d visits left out at the end, %d broken rules; per request"
            + " %.1f visits changed hands%n",
        answers.stream().filter(Answer::isPlanned).count(),
        answers.size(),
        answers.isEmpty() ? 0 : answers.get(answers.size() - 1).unassigned,
        answers.stream().mapToInt(Answer::brokenRules).max().orElse(0),
        answers.stream().mapToInt(Answer::otherEngineer).average().orElse(0));
    out.println("Each request is a line of " + csv.toAbsolutePath().normalize());
  }

  private List<String> percentiles(String what, ToDoubleFunction<Answer> millis) {
    double[] sorted = answers.stream().mapToDouble(millis).sorted().toArray();
    return List.of(
        what,
        format(at(sorted, 0.5)),
        format(at(sorted, 0.95)),
        format(at(sorted, 0.99)),
        format(at(sorted, 1)));
  }

  /** So many of them are not larger. */
  private static double at(double[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)];
  }

  private static String format(double millis) {
    return String.format(Locale.ROOT, "%.0f", millis);
  }
}
