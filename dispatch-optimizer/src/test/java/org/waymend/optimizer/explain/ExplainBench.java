package org.waymend.optimizer.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.Horizon;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftBreak;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.SkillNeed;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.travel.EstimatedTravel;

/**
 * Not a test: {@code main} measures the answers on a generated day of 100 engineers and 800 visits.
 */
final class ExplainBench {
  private static final int HOUR = 3600;
  private static final String[] SKILLS = {"gas", "water", "power", "lift", "door"};

  private ExplainBench() {}

  /** Arguments: engineers, visits, repetitions. */
  public static void main(String[] args) {
    int engineers = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int visits = args.length > 1 ? Integer.parseInt(args[1]) : 800;
    int repetitions = args.length > 2 ? Integer.parseInt(args[2]) : 50;
    var problem = day(engineers, visits);
    long start = System.nanoTime();
    var plan = Oracle.solve(problem, 2_000);
    System.out.printf(
        "plan of %d visits, %d left out, %d ms%n",
        plan.plannedVisits(), plan.unassigned().size(), (System.nanoTime() - start) / 1_000_000);
    slots(problem, plan, repetitions);
    assignments(problem, plan, repetitions);
    foresight(problem, plan, repetitions);
    counterfactuals(problem, plan);
  }

  private static void slots(DispatchProblem problem, DispatchPlan plan, int repetitions) {
    var model = visit(new Random(99), problem.visits().size(), new PlaceId("P5"));
    var visit = VisitCopy.of(model).skills(List.of(new SkillNeed(new SkillId("gas"), 1))).build();
    List<StartWindow> windows = new ArrayList<>();
    for (int hour = 8; hour < 18; hour += 2) {
      windows.add(new StartWindow(hour * HOUR, (hour + 2) * HOUR - 1));
    }
    var millis = new long[repetitions];
    int found = 0;
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      found = BestSlots.find(problem, plan, visit, windows, 10).size();
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    print("best slots, " + found + " found", millis);
  }

  private static void assignments(DispatchProblem problem, DispatchPlan plan, int repetitions) {
    var millis = new long[repetitions];
    var planned =
        plan.routes().stream().flatMap(route -> route.stops().stream()).limit(repetitions).toList();
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      new Explainer(problem, plan).assignment(planned.get(i % planned.size()).visit());
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    print("explained assignment", millis);
  }

  private static void foresight(DispatchProblem problem, DispatchPlan plan, int repetitions) {
    var millis = new long[repetitions];
    for (int i = 0; i < repetitions; i++) {
      var visit = problem.visits().get(i % problem.visits().size()).id();
      long start = System.nanoTime();
      new Explainer(problem, plan).foresight(visit);
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    print("foresight of every engineer", millis);
  }

  private static void counterfactuals(DispatchProblem problem, DispatchPlan plan) {
    for (var left : plan.unassigned().stream().limit(5).toList()) {
      long start = System.nanoTime();
      var found =
          new Counterfactuals(problem, plan, Counterfactuals.Limits.standard(0))
              .find(left.visit(), 5);
      System.out.printf(
          "counterfactuals of %s (%s), %d ms%n",
          left.visit(), left.reason(), (System.nanoTime() - start) / 1_000_000);
      found.forEach(one -> System.out.println("  " + one));
    }
  }

  private static void print(String what, long[] millis) {
    System.out.printf("%s: first %d ms", what, millis[0]);
    Arrays.sort(millis);
    System.out.printf(
        ", median %d ms, worst %d ms%n", millis[millis.length / 2], millis[millis.length - 1]);
  }

  private static DispatchProblem day(int engineers, int visits) {
    var random = new Random(5);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < visits + engineers; i++) {
      double latitude = 40.60 + random.nextDouble() * 0.3;
      places.add(new Place(new PlaceId("P" + i), latitude, -74 + random.nextDouble() * 0.4));
    }
    List<ShiftOffer> shifts = new ArrayList<>();
    for (int i = 0; i < engineers; i++) {
      shifts.add(shift(random, i, places.get(visits + i).id()));
    }
    List<VisitRequest> requests = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      requests.add(visit(random, i, places.get(i).id()));
    }
    return new DispatchProblem(
        new Horizon(Instant.parse("2026-11-23T05:00:00Z"), ZoneId.of("America/New_York")),
        places,
        shifts,
        List.of(),
        requests,
        List.of(),
        DispatchPolicy.standard(),
        List.of(),
        EstimatedTravel.withoutMap().between(places));
  }

  private static ShiftOffer shift(Random random, int index, PlaceId home) {
    int start = (7 + random.nextInt(4)) * HOUR;
    return new ShiftOffer(
        new ShiftId("S" + index),
        new EngineerId("E" + index),
        home,
        home,
        new ShiftTime(start, start + 8 * HOUR, HOUR / 2),
        List.of(new ShiftBreak(HOUR / 2, start + 3 * HOUR, start + 5 * HOUR)),
        List.of(
            new SkillLevel(new SkillId(SKILLS[index % 5]), 2, null),
            new SkillLevel(new SkillId(SKILLS[(index + 1) % 5]), 1, null)),
        Set.of(),
        Set.of(),
        Map.of(new PartId("pump"), 3_000L),
        index % 10 == 0);
  }

  private static VisitRequest visit(Random random, int index, PlaceId place) {
    int from = (7 + random.nextInt(10)) * HOUR;
    return new VisitRequest(
        new VisitId("V" + index),
        1,
        place,
        List.of(new StartWindow(from, from + 2 * HOUR - 1)),
        (20 + random.nextInt(50)) * 60,
        List.of(new SkillNeed(new SkillId(SKILLS[random.nextInt(5)]), 1 + random.nextInt(2))),
        Set.of(),
        null,
        List.of(),
        random.nextInt(5) == 0 ? Map.of(new PartId("pump"), 1_000L) : Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        random.nextInt(10) == 0 ? 1_000 : 100,
        null,
        null);
  }
}
