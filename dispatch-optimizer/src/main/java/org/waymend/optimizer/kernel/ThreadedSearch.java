package org.waymend.optimizer.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches of one problem side by side, each with a thread and a seed of its own. Small plans are
 * searched by each as a whole, and now and then all go on from the best. Large ones are shared out:
 * each search has the tours around some place, and after a while what they made of them is put
 * together and cut anew. It does not give the same plan twice.
 */
public final class ThreadedSearch implements RouteSearch {
  private final List<RuinAndRecreate> searches;
  private final RuinAndRecreate first;
  private final Executor executor;
  private final SplittableRandom random;
  private final boolean isShared;
  private int slices;
  private @Nullable Cut cut;
  private Snapshot bestTours;
  private long bestWeight;
  private long bestCost;

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
    var others =
        IntStream.range(1, threads)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> search.apply(i), executor))
            .toList();
    first = search.apply(0);
    searches =
        Stream.concat(Stream.of(first), others.stream().map(CompletableFuture::join)).toList();
    isShared = first.book().visits() >= (long) threads * Tuning.VISITS_OF_A_PART;
    random = new SplittableRandom(threads);
    var best = bestSearch();
    bestTours = best.book().best();
    bestWeight = best.bestWeight();
    bestCost = best.bestCost();
    if (isShared) {
      cutAnew(bestTours);
    }
  }

  private void cutAnew(Snapshot tours) {
    first.workOnAll(tours);
    var next = new Cut(first.book(), searches.size(), random);
    for (int part = 0; part < searches.size(); part++) {
      searches.get(part).workOn(tours, next, part);
    }
    cut = next;
  }

  @Override
  public void advance(BooleanSupplier isCancelled) {
    if (isFinished()) {
      return;
    }
    inParallel(search -> search.advance(isCancelled));
    slices++;
    if (!isShared) {
      keep(bestSearch());
      if (slices % Tuning.SLICES_BETWEEN_EXCHANGES == 0 && !isFinished()) {
        var best = bestSearch();
        searches.forEach(search -> search.goOnFrom(best));
      }
    } else if (isFinished()) {
      keepTogether();
      first.workOnAll(bestTours);
      first.finish(); // what is left out may fit into another part
      keep(first);
    } else if (slices % Tuning.SLICES_OF_A_CUT == 0 || isCancelled.getAsBoolean()) {
      var now = together(TourBook::now);
      keepTogether();
      cutAnew(now);
      keep(first);
    }
  }

  private void keepTogether() {
    first.workOnAll(together(TourBook::best));
    keep(first);
  }

  private void keep(RuinAndRecreate search) {
    if (search.isBetterThan(bestWeight, bestCost)) {
      bestTours = search.book().best();
      bestWeight = search.bestWeight();
      bestCost = search.bestCost();
    }
  }

  private void inParallel(Consumer<RuinAndRecreate> work) {
    var others =
        searches.stream()
            .skip(1)
            .map(search -> CompletableFuture.runAsync(() -> work.accept(search), executor))
            .toList();
    work.accept(first);
    others.forEach(CompletableFuture::join);
  }

  private Snapshot together(Function<TourBook, Snapshot> of) {
    var parts = searches.stream().map(search -> of.apply(search.book())).toList();
    return Snapshot.of(parts, Objects.requireNonNull(cut));
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
    return bestTours.routes();
  }

  @Override
  public long bestWeight() {
    return bestWeight;
  }

  @Override
  public long bestCost() {
    return bestCost;
  }
}
