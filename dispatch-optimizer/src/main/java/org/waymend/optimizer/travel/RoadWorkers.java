package org.waymend.optimizer.travel;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads that search roads, a fixed number for all maps and callers together; who comes later
 * waits. So the searches' arrays are as many as the threads.
 */
final class RoadWorkers implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  RoadWorkers(int threads) {
    this.threads = threads;
    var number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, "roads-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs the task for 0 to {@code count} − 1, by several threads, and returns when all are done.
   *
   * @throws CancellationException if this thread is interrupted meanwhile, which it stays, or the
   *     workers were closed
   */
  void forEach(int count, IntConsumer task) {
    var next = new AtomicInteger();
    var runs = new ArrayList<Future<?>>();
    try {
      for (int i = 0; i < Math.min(threads, count); i++) {
        runs.add(pool.submit(() -> work(next, count, task)));
      }
      for (var run : runs) {
        run.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled("Interrupted while roads were searched", e);
    } catch (RejectedExecutionException e) {
      throw cancelled("Roads are no longer searched", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A search of roads failed", e.getCause());
    } finally {
      next.set(count); // nobody begins anything more
      runs.forEach(run -> run.cancel(false));
    }
  }

  private static void work(AtomicInteger next, int count, IntConsumer task) {
    for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
      task.accept(at);
    }
  }

  private static CancellationException cancelled(String message, Exception cause) {
    var cancelled = new CancellationException(message);
    cancelled.initCause(cause);
    return cancelled;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
