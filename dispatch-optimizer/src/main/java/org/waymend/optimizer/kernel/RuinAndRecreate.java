package org.waymend.optimizer.kernel;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/**
 * Removes some visits, puts them and some of the unassigned back, keeps the result if it is better
 * or, by simulated annealing, not much worse. The same problem, seed and pace by steps give the
 * same routes.
 */
public final class RuinAndRecreate implements RouteSearch {
  private static final long SLICE_NANOS = 200_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 16;
  private static final int MOST_UNASSIGNED_TRIED = 10;
  private static final double FIRST_TEMPERATURE = 8; // mean drives to a neighbour
  private static final double LAST_TEMPERATURE = 0.1;

  private final DayTables day;
  private final Pace pace;
  private final SplittableRandom random;
  private final TourBook book;
  private final Ruin ruin;
  private final Recreate recreate;
  private final InsertionOrder order;
  private final double meanCost;
  private final double costPerWeight;
  private final int[] pool;
  private final int[] unassigned;
  private int unassignedCount;
  private long unassignedWeight;
  private long softCost;
  private int[][] best;
  private long bestWeight;
  private long bestCost;
  private long steps;
  private boolean isFinished;

  /** Makes the first routes: fixed visits, the running plan as far as it holds, then insertion. */
  public RuinAndRecreate(DayTables day, SoftCosts costs, Pace pace, long seed) {
    this.day = day;
    this.pace = pace;
    random = new SplittableRandom(seed);
    var tourCosts = new TourCosts(day, costs);
    var neighbours = new Neighbours(day);
    book = new TourBook(day, tourCosts);
    ruin = new Ruin(day, book, neighbours, random);
    recreate = new Recreate(day, book, tourCosts, random);
    order = new InsertionOrder(day, random);
    meanCost = Math.max(1, costs.travel((long) neighbours.meanSeconds(), 0));
    costPerWeight = costPerWeight(day, costs);
    pool = new int[day.visits()];
    unassigned = new int[day.visits()];
    insertAll();
    best = book.routes();
    bestWeight = unassignedWeight;
    bestCost = softCost;
  }

  /** So high that leaving out the least important visit is dearer than an hour of driving. */
  private static double costPerWeight(DayTables day, SoftCosts costs) {
    long least = day.problem().visits().stream().mapToLong(VisitRequest::weight).min().orElse(1);
    return Math.max(3_600, costs.travel(3_600, 0)) / (double) least;
  }

  private void insertAll() {
    int count = 0;
    for (int v = 0; v < day.visits(); v++) {
      if (!book.isAssigned(v)) {
        pool[count++] = v;
      }
    }
    order.byWeight(pool, count);
    for (int i = 0; i < count; i++) {
      recreate.insert(pool[i], false);
    }
    book.commit();
    countUnassigned();
    softCost = book.cost();
  }

  @Override
  public void advance(BooleanSupplier isCancelled) {
    long sliceEnd = System.nanoTime() + SLICE_NANOS;
    while (!isFinished && !isCancelled.getAsBoolean()) {
      if (steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() > sliceEnd) {
        return; // where a slice ends changes nothing in the search
      }
      double done = pace.done(steps);
      if (done >= 1 || day.visits() == 0) {
        finish();
        return;
      }
      step(done);
    }
  }

  private void step(double done) {
    int count = ruin.run(pool);
    count = addUnassigned(count);
    order.shuffle(pool, count);
    long weightBefore = unassignedWeight;
    for (int i = 0; i < count; i++) {
      recreate.insert(pool[i], true);
    }
    long weightAfter = weightAfter(weightBefore, count);
    long change = book.costChange();
    if (!book.isMoreBroken() && isAccepted(weightAfter - weightBefore, change, done)) {
      book.commit();
      softCost += change;
      countUnassigned();
      remember();
    } else {
      book.rollBack();
    }
    steps++;
  }

  private boolean isAccepted(long weightChange, long costChange, double done) {
    double change = weightChange * costPerWeight + costChange;
    double temperature =
        meanCost
            * FIRST_TEMPERATURE
            * StrictMath.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, Math.min(1, done));
    return change < -temperature * StrictMath.log(random.nextDouble(Double.MIN_NORMAL, 1));
  }

  /** The last unassigned of the list move to the pool; which ones is random. */
  private int addUnassigned(int count) {
    int tried = Math.min(MOST_UNASSIGNED_TRIED, unassignedCount);
    for (int i = 0; i < tried; i++) {
      int pick = i + random.nextInt(unassignedCount - i);
      int v = unassigned[pick];
      unassigned[pick] = unassigned[i];
      unassigned[i] = v;
      pool[count + i] = v;
    }
    return count + tried;
  }

  private long weightAfter(long weightBefore, int count) {
    long weight = weightBefore;
    for (int i = 0; i < count; i++) {
      boolean was = wasUnassigned(pool[i]);
      boolean is = !book.isAssigned(pool[i]);
      if (was != is) {
        weight += is ? day.visit(pool[i]).weight() : -day.visit(pool[i]).weight();
      }
    }
    return weight;
  }

  private boolean wasUnassigned(int v) {
    int tried = Math.min(MOST_UNASSIGNED_TRIED, unassignedCount);
    for (int i = 0; i < tried; i++) {
      if (unassigned[i] == v) {
        return true;
      }
    }
    return false;
  }

  /** Those that no shift could ever take are not tried again, but they count. */
  private void countUnassigned() {
    unassignedCount = 0;
    unassignedWeight = 0;
    for (int v = 0; v < day.visits(); v++) {
      if (!book.isAssigned(v)) {
        unassignedWeight += day.visit(v).weight();
        if (!recreate.isHopeless(v)) {
          unassigned[unassignedCount++] = v;
        }
      }
    }
  }

  private void remember() {
    if (unassignedWeight < bestWeight || (unassignedWeight == bestWeight && softCost < bestCost)) {
      best = book.routes();
      bestWeight = unassignedWeight;
      bestCost = softCost;
    }
  }

  /** Back to the best, and whatever still fits goes in. */
  private void finish() {
    book.restore(best);
    countUnassigned();
    softCost = book.cost();
    int count = unassignedCount;
    System.arraycopy(unassigned, 0, pool, 0, count);
    order.byWeight(pool, count);
    for (int i = 0; i < count; i++) {
      recreate.insert(pool[i], false);
    }
    book.commit();
    countUnassigned();
    softCost = book.cost();
    remember();
    isFinished = true;
  }

  @Override
  public boolean isFinished() {
    return isFinished;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public long bestWeight() {
    return bestWeight;
  }

  @Override
  public long bestCost() {
    return bestCost;
  }

  @Override
  public Routes best() {
    return Routes.withoutWaits(best);
  }
}
