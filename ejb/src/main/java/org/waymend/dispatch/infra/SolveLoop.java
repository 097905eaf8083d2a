package org.waymend.dispatch.infra;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchLimits;
import org.waymend.dispatch.SolveWork;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.shared.ApplicationStopping;
import org.waymend.shared.Environment;
import org.waymend.shared.lease.NodeName;
import org.waymend.shared.transaction.Transactions;

/**
 * This node's searches, as many at a time as the operator allows: looks for a run every second and
 * works on it to its end.
 */
@ApplicationScoped
class SolveLoop {
  private static final Logger LOG = System.getLogger(SolveLoop.class.getName());

  /** A node that has not written for so long is dead, and another goes on with its run. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  @Resource private ManagedScheduledExecutorService timer;
  @Resource private ManagedExecutorService executor;
  private int runs;
  private Semaphore free;
  private volatile boolean isStopping;
  private @Nullable Future<?> poll;
  private SolveJobs jobs;
  private SolveWork work;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected SolveLoop() {} // container

  @Inject
  @SuppressWarnings("NullAway.Init")
  SolveLoop(SolveJobs jobs, SolveWork work, Transactions transactions, Environment environment) {
    this.jobs = jobs;
    this.work = work;
    this.transactions = transactions;
    runs = DispatchLimits.of(environment).runs();
    free = new Semaphore(runs);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    poll =
        timer.scheduleWithFixedDelay(() -> executor.execute(this::workOff), 1, 1, TimeUnit.SECONDS);
  }

  @SuppressWarnings("ThreadPriorityCheck") // a wish, as for the searches
  private void workOff() {
    if (isStopping || !free.tryAcquire()) {
      return;
    }
    var thread = Thread.currentThread();
    int usual = thread.getPriority();
    try {
      thread.setPriority(Thread.MIN_PRIORITY); // reading, timing and writing plans is work as well
      var taken = transactions.call(() -> jobs.take(NodeName.OF_THIS_PROCESS, SILENCE));
      while (taken.isPresent() && !isStopping) {
        work.run(taken.get(), () -> isStopping);
        taken =
            isStopping
                ? Optional.empty()
                : transactions.call(() -> jobs.take(NodeName.OF_THIS_PROCESS, SILENCE));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Dispatch runs wait for the next look", e);
    } finally {
      thread.setPriority(usual);
      free.release();
    }
  }

  /** The runs under way go back for other nodes. */
  void stop(@Observes ApplicationStopping stopping) {
    isStopping = true;
    if (poll != null) {
      poll.cancel(false);
    }
    long limit = System.nanoTime() + LONGEST_STOP.toNanos();
    while (free.availablePermits() < runs && System.nanoTime() < limit) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
