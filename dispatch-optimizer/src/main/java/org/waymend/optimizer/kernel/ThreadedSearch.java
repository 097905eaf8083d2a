package org.waymend.optimizer.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Searches of one problem side by side, each with a thread and a seed of its own. Now and then all
 * go on from what the best of them found. It does not give the same plan twice.
 */
public final class ThreadedSearch implements RouteSearch {
  private static final int SLICES_BETWEEN_EXCHANGES = 10;

  private final List<RuinAndRecreate> searches;
  private final Executor executor;
  private int slices;

  /**
   * @param threads how many, at least 1; daemons of its own beside the caller's
   */
  public ThreadedSearch(RoutingTask task, Pace pace, long seed, int threads) {
    this(
        i -> new RuinAndRecreate(task, pace, seed + i),
        threads,
        other -> {
          var thread = new Thread(other, "search");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /**
   * @param search makes the search of a number from 0 on, each with a seed of its own
   * @param threads how many, at least 1, the caller's one among them
   * @param executor runs a slice of each other one; must not let them wait for each other
   */
  public ThreadedSearch(IntFunction<RuinAndRecreate> search, int threads, Executor executor) {
    this.executor = executor;
    searches = made(search, threads, executor);
  }

  /** Side by side as well: of a large day each takes seconds. */
  private static List<RuinAndRecreate> made(
      IntFunction<RuinAndRecreate> search, int threads, Executor executor) {
    var others =
        IntStream.range(1, threads)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> search.apply(i), executor))
            .toList();
    var all = new ArrayList<RuinAndRecreate>();
    all.add(search.apply(0));
    others.forEach(other -> all.add(other.join()));
    return List.copyOf(all);
  }

  @Override
  public void advance(BooleanSupplier isCancelled) {
    var others =
        searches.stream()
            .skip(1)
            .map(search -> CompletableFuture.runAsync(() -> search.advance(isCancelled), executor))
            .toList();
    searches.get(0).advance(isCancelled);
    others.forEach(CompletableFuture::join);
    if (++slices % SLICES_BETWEEN_EXCHANGES == 0 && !isFinished()) {
      var best = bestSearch();
      searches.forEach(search -> search.goOnFrom(best));
    }
  }

  private RuinAndRecreate bestSearch() {
    return searches.stream()
        .min(
            Comparator.comparingLong(RuinAndRecreate::bestWeight)
                .thenComparingLong(RuinAndRecreate::bestCost))
        .orElseThrow();
  }

  @Override
  public boolean isFinished() {
    return searches.stream().allMatch(RuinAndRecreate::isFinished);
  }

  /** Of all together. */
  @Override
  public long steps() {
    return searches.stream().mapToLong(RuinAndRecreate::steps).sum();
  }

  @Override
  public Routes best() {
    return bestSearch().best();
  }

  @Override
  public long bestWeight() {
    return bestSearch().bestWeight();
  }

  @Override
  public long bestCost() {
    return bestSearch().bestCost();
  }
}
