package org.waymend.shared.persistence;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.waymend.shared.DomainException;

/** Lets real threads start at the same moment and waits for all of them. */
public final class Race {
  private Race() {}

  /** Runs {@code runner.apply(0 … runners - 1)} at once; a failure of any of them is ours. */
  public static <T> List<T> of(int runners, IntFunction<Callable<T>> runner) throws Exception {
    var start = new CyclicBarrier(runners);
    var pool = Executors.newFixedThreadPool(runners);
    try {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < runners; i++) {
        var each = runner.apply(i);
        futures.add(
            pool.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return each.call();
                }));
      }
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws Exception {
    try {
      return future.get(120, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("A racing thread failed", e);
    }
  }

  /** True if the failure says that somebody else changed the object first, and nothing else. */
  public static boolean isLostToAnother(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || (cause instanceof DomainException refusal && refusal.type().equals("request/stale"))) {
        return true;
      }
    }
    return false;
  }
}
