package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.rules.DayTables;

/**
 * Removes some visits, puts them and some of the unassigned back, keeps the result if it is better
 * or, by simulated annealing, not much worse. The same problem, seed and pace by steps give the
 * same routes.
 */
public final class RuinAndRecreate implements RouteSearch {
  private static final long SLICE_NANOS = 200_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 16;
  private static final int NOWHERE = -1;

  private final TourBook book;
  private final Pace pace;
  private final double firstTemperature;
  private final SplittableRandom random;
  private final Neighbours neighbours;
  private final Ruin ruin;
  private final Recreate recreate;
  private final InsertionOrder order;
  private final double meanDrive;
  private final double costPerWeight;
  private final int[] pool;
  private final int[] unassigned;
  private final int[] placeInUnassigned;
  private final long[] openWeight;
  private final long[] inPool;
  private @Nullable BitSet own;
  private int[] seeds = {};
  private int unassignedCount;
  private long unassignedWeight;
  private long cost;
  private long bestWeight;
  private long bestCost;
  private double temperature;
  private long steps;
  private boolean isFinished;

  /** Makes the first routes: fixed visits, the running plan as far as it holds, then insertion. */
  public RuinAndRecreate(DayTables day, SoftCosts costs, Pace pace, long seed) {
    this(day, costs, pace, seed, day.problem().running(), 1);
  }

  /**
   * Goes on from a plan: fixed visits, then that plan as far as it holds, then insertion.
   *
   * @param start on which shift each visit is, in the order of the starts
   * @param heat first temperature as a share of that of a first plan; small keeps the plan's shape
   */
  public RuinAndRecreate(
      DayTables day, SoftCosts costs, Pace pace, long seed, List<RunningVisit> start, double heat) {
    this(new FieldTours(day, costs, start), pace, seed, heat);
  }

  /** Makes the first routes by insertion. */
  public RuinAndRecreate(RoutingTask task, Pace pace, long seed) {
    this(new SegmentTours(task), pace, seed, 1);
  }

  private RuinAndRecreate(TourBook book, Pace pace, long seed, double heat) {
    this.book = book;
    this.pace = pace;
    firstTemperature = Math.max(Tuning.LAST_TEMPERATURE, Tuning.FIRST_TEMPERATURE * heat);
    random = new SplittableRandom(seed);
    neighbours = new Neighbours(book.visits(), Tuning.NEAR, book::distance);
    meanDrive = Math.max(1, neighbours.mean(book::driveCost));
    costPerWeight = book.costPerWeight();
    ruin = new Ruin(book, neighbours, random);
    recreate = new Recreate(book, random);
    order = new InsertionOrder(book, random);
    pool = new int[book.visits()];
    unassigned = new int[book.visits()];
    placeInUnassigned = new int[book.visits()];
    openWeight = new long[book.visits()];
    inPool = new long[book.visits()];
    insertAll();
    remember();
  }

  private void insertAll() {
    int count = 0;
    for (int v = 0; v < book.visits(); v++) {
      if (isOpen(v)) {
        pool[count++] = v;
      }
    }
    order.byWeight(pool, count);
    boolean isFirstPlan = count > book.visits() / 2;
    for (int i = 0; i < count; i++) {
      if (isFirstPlan) {
        recreate.insertFirst(pool[i]);
      } else {
        recreate.insert(pool[i], false);
      }
    }
    book.commit();
    takeStock();
    temperature = temperature(0);
  }

  /** Whether the visit, or some of those that it stands for, are left out. */
  private boolean isOpen(int v) {
    return book.leader(v) == v && book.openWeight(v) > 0;
  }

  /** Those that no shift could ever take are not tried again, but they count. */
  private void takeStock() {
    unassignedCount = 0;
    unassignedWeight = 0;
    Arrays.fill(placeInUnassigned, NOWHERE);
    for (int v = 0; v < book.visits(); v++) {
      openWeight[v] = book.leader(v) == v ? book.openWeight(v) : 0;
      if (openWeight[v] > 0) {
        unassignedWeight += openWeight[v];
        if (!book.isHopeless(v) && (own == null || own.get(v))) {
          addToUnassigned(v);
        }
      }
    }
    cost = book.cost();
  }

  @Override
  public void advance(BooleanSupplier isCancelled) {
    long sliceEnd = System.nanoTime() + SLICE_NANOS;
    while (!isFinished && !isCancelled.getAsBoolean()) {
      double done = pace.done(steps);
      if (done >= 1 || book.visits() == 0) {
        finish();
        return;
      }
      if (steps % STEPS_BETWEEN_LOOKS == 0) {
        if (System.nanoTime() > sliceEnd) {
          return; // where a slice ends changes nothing in the search
        }
        temperature = temperature(done);
      }
      if (own != null && seeds.length == 0) {
        return; // its part of the plan has no visits
      }
      step();
    }
  }

  private double temperature(double done) {
    double fall = Tuning.LAST_TEMPERATURE / firstTemperature;
    return meanDrive * firstTemperature * StrictMath.pow(fall, done);
  }

  private void step() {
    int seed = own == null ? random.nextInt(book.visits()) : seeds[random.nextInt(seeds.length)];
    int removed = ruin.run(seed, pool);
    int tried = addUnassigned(removed, seed);
    int count = removed + tried;
    order.shuffle(pool, count);
    boolean isThorough = steps % Tuning.STEPS_BETWEEN_THOROUGH_ONES == 0;
    for (int i = 0; i < count; i++) {
      int v = pool[i];
      if (isThorough || placeInUnassigned[v] == NOWHERE) {
        recreate.insert(v, true);
      } else {
        recreate.insertWhereRuined(v); // elsewhere little has changed for it
      }
    }
    long weight = unassignedWeight;
    for (int i = 0; i < count; i++) {
      weight += book.openWeight(pool[i]) - openWeight[pool[i]];
    }
    long change = book.costChange();
    if (!book.isMoreBroken() && isAccepted(weight - unassignedWeight, change)) {
      accept(weight, change, count);
    } else {
      book.rollBack();
    }
    steps++;
  }

  private void accept(long weight, long change, int count) {
    book.commit();
    cost += change;
    unassignedWeight = weight;
    for (int i = 0; i < count; i++) {
      int v = pool[i];
      openWeight[v] = book.openWeight(v);
      if (openWeight[v] > 0) {
        addToUnassigned(v);
      } else {
        dropFromUnassigned(v);
      }
    }
    if (weight < bestWeight || (weight == bestWeight && cost < bestCost)) {
      remember();
    }
  }

  private void addToUnassigned(int v) {
    if (placeInUnassigned[v] == NOWHERE) {
      placeInUnassigned[v] = unassignedCount;
      unassigned[unassignedCount++] = v;
    }
  }

  private void dropFromUnassigned(int v) {
    if (placeInUnassigned[v] != NOWHERE) {
      toEnd(placeInUnassigned[v], 0);
      placeInUnassigned[v] = NOWHERE;
      unassignedCount--;
    }
  }

  private boolean isAccepted(long weightChange, long costChange) {
    double change = weightChange * costPerWeight + costChange;
    return change < -temperature * StrictMath.log(random.nextDouble(Double.MIN_NORMAL, 1));
  }

  /**
   * Some, the near ones first, move to the end of the list and into the pool; whoever was taken out
   * in part is there already.
   */
  private int addUnassigned(int count, int seed) {
    for (int i = 0; i < count; i++) {
      inPool[pool[i]] = steps + 1;
    }
    int most = Math.min(Tuning.UNASSIGNED_TRIED, unassignedCount);
    int drawn = 0;
    int added = 0;
    if (most > 0) {
      int[] near = neighbours.of(seed);
      for (int i = 0; i < near.length && drawn < most; i++) {
        int at = placeInUnassigned[near[i]];
        if (at != NOWHERE && at < unassignedCount - drawn) {
          added += addToPool(count + added, toEnd(at, drawn++));
        }
      }
    }
    while (drawn < most) {
      int at = random.nextInt(unassignedCount - drawn);
      added += addToPool(count + added, toEnd(at, drawn++));
    }
    return added;
  }

  private int addToPool(int at, int v) {
    if (inPool[v] == steps + 1) {
      return 0;
    }
    pool[at] = v;
    return 1;
  }

  /** Swaps the one at this place with the last one that has not been taken yet. */
  private int toEnd(int at, int taken) {
    int last = unassignedCount - 1 - taken;
    int v = unassigned[at];
    unassigned[at] = unassigned[last];
    placeInUnassigned[unassigned[at]] = at;
    unassigned[last] = v;
    placeInUnassigned[v] = last;
    return v;
  }

  private void remember() {
    book.remember();
    bestWeight = unassignedWeight;
    bestCost = cost;
  }

  /** Takes over the best routes of another search, if they are better than the best of this one. */
  void goOnFrom(RuinAndRecreate other) {
    if (!isFinished && other.isBetterThan(bestWeight, bestCost)) {
      goOnFrom(other.book.best());
    }
  }

  /** Whether its best routes are better than some of this weight and cost. */
  boolean isBetterThan(long weight, long otherCost) {
    return bestWeight < weight || (bestWeight == weight && bestCost < otherCost);
  }

  /** The tours, for a cut. */
  TourBook book() {
    return book;
  }

  /** Goes on from these tours, with one part of them. */
  void workOn(Snapshot tours, Cut cut, int part) {
    own = cut.visitsOf(part);
    seeds = own.stream().toArray();
    book.keepTo(cut.shiftsOf(part));
    goOnFrom(tours);
  }

  /** Goes on from these tours, with all of them. */
  void workOnAll(Snapshot tours) {
    own = null;
    book.keepTo(null);
    goOnFrom(tours);
  }

  private void goOnFrom(Snapshot tours) {
    book.restore(tours);
    takeStock();
    remember();
  }

  /** Back to the best, and whatever still fits goes in. */
  void finish() {
    book.restore(book.best());
    takeStock();
    int count = unassignedCount;
    System.arraycopy(unassigned, 0, pool, 0, count);
    order.byWeight(pool, count);
    for (int i = 0; i < count; i++) {
      recreate.insert(pool[i], false);
    }
    book.commit();
    takeStock();
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
    return book.best().routes();
  }
}
