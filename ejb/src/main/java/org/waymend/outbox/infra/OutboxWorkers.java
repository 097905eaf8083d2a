package org.waymend.outbox.infra;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.waymend.outbox.OutboxTarget;
import org.waymend.outbox.domain.CircuitBreaker;
import org.waymend.outbox.domain.DeliveryHealth;
import org.waymend.outbox.domain.DeliveryQueue;
import org.waymend.outbox.domain.RetryPolicy;
import org.waymend.shared.ApplicationStopping;
import org.waymend.shared.lease.NodeName;
import org.waymend.shared.transaction.Transactions;

/**
 * This node's workers, one per target, so that a slow target holds up nobody else. They look every
 * second ({@code WAYMEND_OUTBOX_POLL_MILLIS}) and when a transaction here has added something.
 */
@ApplicationScoped
class OutboxWorkers implements DeliveryHealth {
  private static final String POLL_MILLIS = "WAYMEND_OUTBOX_POLL_MILLIS";
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  @Resource private ManagedScheduledExecutorService timer;
  @Resource private ManagedExecutorService executor;
  private final List<DeliveryLoop> loops = new ArrayList<>();
  private final List<Future<?>> polls = new ArrayList<>();
  private Instance<OutboxTarget> targets;
  private DeliveryQueue queue;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected OutboxWorkers() {} // container

  @Inject
  @SuppressWarnings("NullAway.Init")
  OutboxWorkers(
      @Any Instance<OutboxTarget> targets, DeliveryQueue queue, Transactions transactions) {
    this.targets = targets;
    this.queue = queue;
    this.transactions = transactions;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    var pollMillis = Long.parseLong(System.getenv().getOrDefault(POLL_MILLIS, "1000"));
    var policy = new RetryPolicy(() -> ThreadLocalRandom.current().nextDouble());
    for (OutboxTarget target : targets) {
      var loop =
          new DeliveryLoop(
              new DeliveryWorker(
                  target,
                  queue,
                  transactions,
                  NodeName.OF_THIS_PROCESS,
                  new CircuitBreaker(System::nanoTime),
                  policy,
                  System::nanoTime));
      loops.add(loop);
      polls.add(timer.scheduleWithFixedDelay(loop, pollMillis, pollMillis, TimeUnit.MILLISECONDS));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesAdded added) {
    for (DeliveryLoop loop : loops) {
      if (added.targets().contains(loop.worker().target())) {
        executor.execute(loop);
      }
    }
  }

  @Override
  public Duration lag() {
    var served =
        loops.stream()
            .map(DeliveryLoop::worker)
            .filter(worker -> !worker.isCircuitOpen())
            .map(DeliveryWorker::target)
            .toList();
    return queue.lag(served);
  }

  /** What is under way may finish; the rest goes back for other nodes. */
  void stop(@Observes ApplicationStopping stopping) {
    polls.forEach(poll -> poll.cancel(false));
    loops.forEach(DeliveryLoop::stop);
    long limit = System.nanoTime() + LONGEST_STOP.toNanos();
    while (loops.stream().anyMatch(DeliveryLoop::isRunning) && System.nanoTime() < limit) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
