package org.waymend.optimizer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.SolveProgress;
import org.waymend.optimizer.plan.DispatchPlan;

/** How a plan grew better with time. Made when the clock starts. */
final class Trace implements SolveListener {
  /** An hour of driving for the least important visit, as the search weighs the two. */
  private static final long POINTS_OF_WEIGHT = 3_600 / 30;

  private final long begin = System.nanoTime();
  private final List<Point> points = new ArrayList<>();
  private double firstPlanSeconds = Double.NaN;
  private int firstPlanned;
  private long steps;

  /**
   * A plan better than all before it.
   *
   * @param seconds since the clock started
   * @param left visits that it leaves out
   * @param weight of these
   * @param cost points of all else
   */
  record Point(double seconds, int left, long weight, long cost) {

    /** Weight and cost as one number. */
    long points() {
      return cost + POINTS_OF_WEIGHT * weight;
    }

    boolean isBetterThan(Point other) {
      return weight < other.weight || (weight == other.weight && cost < other.cost);
    }
  }

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  @Override
  public synchronized void onProgress(SolveProgress progress) {
    steps = progress.steps();
    if (progress.planned() + progress.unassigned() == 0 || progress.hard() < 0) {
      return; // before the first plan, or not one that may be driven
    }
    var point = new Point(seconds(), progress.unassigned(), -progress.medium(), -progress.soft());
    if (points.isEmpty() || point.isBetterThan(points.get(points.size() - 1))) {
      points.add(point);
    }
  }

  /** The first one is written out with its reasons: only then there is a plan. */
  @Override
  public synchronized void onBetterPlan(Supplier<DispatchPlan> plan) {
    if (Double.isNaN(firstPlanSeconds)) {
      firstPlanned = plan.get().plannedVisits();
      firstPlanSeconds = seconds();
    }
  }

  synchronized List<Point> points() {
    return List.copyOf(points);
  }

  /** When the first complete plan was there; not a number before. */
  synchronized double firstPlanSeconds() {
    return firstPlanSeconds;
  }

  /** How many visits the first complete plan had on its routes. */
  synchronized int firstPlanned() {
    return firstPlanned;
  }

  synchronized long steps() {
    return steps;
  }

  /** The best at a time; the first one if it came later. */
  synchronized Point at(double seconds) {
    var best = points.get(0);
    for (var point : points) {
      best = point.seconds <= seconds ? point : best;
    }
    return best;
  }

  synchronized boolean hasPlanAt(double seconds) {
    return !points.isEmpty() && points.get(0).seconds <= seconds;
  }
}
