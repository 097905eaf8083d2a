package org.waymend.optimizer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.solver.Judge;
import org.waymend.optimizer.solver.NearbySearch;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/**
 * A plan of a generated day, and how it came.
 *
 * @param engine who made it
 * @param seconds until the plan was there, its reasons written
 * @param cpuSeconds that the process got meanwhile, collector and compiler included
 * @param heapMegabytes the most that a garbage collection left in use
 */
record DayRun(
    String engine,
    DayOrder.Size size,
    DispatchPlan plan,
    Trace trace,
    double seconds,
    double cpuSeconds,
    long heapMegabytes) {
  static final String OURS = "waymend";
  static final String RIVAL = "optaplanner-nearby";

  /** Plans with our search. */
  static DayRun ours(DayOrder.Size size, DispatchProblem problem, DayOrder order) {
    return run(
        OURS,
        size,
        problem,
        trace -> new OptaPlannerOptimizer().start(problem, budget(order), trace).join());
  }

  private static SolveBudget budget(DayOrder order) {
    return SolveBudget.ofTime(time(order.seconds()))
        .withThreads(order.threads())
        .withSeed(order.seed());
  }

  /** Plans with OptaPlanner's own moves. */
  static DayRun rival(DayOrder.Size size, DispatchProblem problem, DayOrder order) {
    return run(
        RIVAL,
        size,
        problem,
        trace -> NearbySearch.plan(problem, time(order.rivalSeconds()), order.seed(), trace));
  }

  private static Duration time(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static DayRun run(
      String engine, DayOrder.Size size, DispatchProblem problem, Planner planner) {
    try (var heap = HeapWatch.begin()) {
      double cpu = cpuOfProcess();
      var trace = new Trace();
      var plan = planner.plan(trace);
      double seconds = trace.seconds();
      cpu = cpuOfProcess() - cpu;
      long megabytes = heap.megabytes();
      check(engine, problem, plan);
      return new DayRun(engine, size, plan, trace, seconds, cpu, megabytes);
    }
  }

  private static double cpuOfProcess() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /**
   * No plan is believed by what its maker says of it.
   *
   * @throws IllegalStateException if it is not complete, breaks a rule or has another score
   */
  private static void check(String engine, DispatchProblem problem, DispatchPlan plan) {
    plan.requireComplete(problem);
    var broken = HardRules.check(problem, plan);
    var score = Judge.score(problem, plan);
    if (!broken.isEmpty() || score.hard() != 0 || !score.equals(plan.score())) {
      throw new IllegalStateException(
          "The plan of %s says %s, the judge %s; broken: %s"
              .formatted(engine, plan.score(), score, broken.list()));
    }
  }

  long weight() {
    return -plan.score().medium();
  }

  long cost() {
    return -plan.score().soft();
  }

  /** Weight and cost as one number, as the search weighs them. */
  long points() {
    return new Trace.Point(seconds, 0, weight(), cost()).points();
  }

  double stepsPerSecond() {
    return trace.steps() / Math.max(1e-9, seconds);
  }

  static String heading() {
    return "engine,engineers,visits,unserved,weight_left_out,soft_score,travel_seconds,"
        + "first_plan_seconds,steps_per_second,seconds,cpu_seconds,heap_mb";
  }

  /** One line, as the heading says. */
  String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%d,%d,%d,%d,%.2f,%.0f,%.2f,%.1f,%d",
        engine,
        size.engineers(),
        size.visits(),
        plan.unassigned().size(),
        weight(),
        -cost(),
        plan.travelSeconds(),
        trace.firstPlanSeconds(),
        stepsPerSecond(),
        seconds,
        cpuSeconds,
        heapMegabytes);
  }

  static final String CURVE_HEADING = "engine,engineers,visits,seconds,unserved,weight,soft_score";

  /** The plans on the way, a line each. */
  List<String> curve() {
    return trace.points().stream()
        .map(
            point ->
                String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.2f,%d,%d,%d",
                    engine,
                    size.engineers(),
                    size.visits(),
                    point.seconds(),
                    point.left(),
                    point.weight(),
                    -point.cost()))
        .toList();
  }

  @FunctionalInterface
  private interface Planner {
    DispatchPlan plan(Trace trace);
  }
}
