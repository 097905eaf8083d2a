package org.waymend.shared.lease;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.waymend.shared.ApplicationStopping;

/** Starts timers of which only one node's runs at a time. */
@ApplicationScoped
public class LeasedTimers {
  private static final Logger LOG = System.getLogger(LeasedTimers.class.getName());

  @Resource private ManagedScheduledExecutorService executor;
  private final List<LeasedTask> tasks = new ArrayList<>();
  private final List<Future<?>> futures = new ArrayList<>();
  private Leases leases;

  @SuppressWarnings("NullAway.Init")
  public LeasedTimers() {} // container

  @Inject
  @SuppressWarnings("NullAway.Init")
  public LeasedTimers(Leases leases) {
    this.leases = leases;
  }

  /**
   * Runs {@code work} again and again on the one node that holds the lease {@code name}.
   *
   * @param pause between the end of one run and the start of the next
   * @param lease how long the others wait when the holder has died
   */
  public synchronized void every(
      String name, Duration pause, Duration lease, Consumer<Lease> work) {
    var task = new LeasedTask(leases, name, NodeName.OF_THIS_PROCESS, lease, work);
    tasks.add(task);
    futures.add(
        executor.scheduleWithFixedDelay(
            task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Gives every lease back, so that another node need not wait for it to run out. */
  synchronized void stop(@Observes ApplicationStopping stopping) {
    futures.forEach(future -> future.cancel(false));
    for (LeasedTask task : tasks) {
      try {
        task.stop();
      } catch (RuntimeException e) {
        LOG.log(Level.INFO, "A lease was not given back and will run out: " + e.getMessage());
      }
    }
  }
}
