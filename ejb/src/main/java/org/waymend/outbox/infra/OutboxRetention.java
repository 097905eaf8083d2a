package org.waymend.outbox.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.outbox.domain.DeliveryQueue;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.transaction.Transactions;

/** Forgets what was delivered long ago, on one node of several (ADR-0008). */
@ApplicationScoped
class OutboxRetention {
  static final Duration KEPT = Duration.ofDays(30);
  static final int BATCH = 500;

  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private DeliveryQueue queue;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected OutboxRetention() {} // container

  @Inject
  OutboxRetention(LeasedTimers timers, DeliveryQueue queue, Transactions transactions) {
    this.timers = timers;
    this.queue = queue;
    this.transactions = transactions;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("outbox-retention", PAUSE, LEASE, lease -> forget(queue, transactions));
  }

  /** Small transactions, so that nobody waits for a lock of ours. */
  static void forget(DeliveryQueue queue, Transactions transactions) {
    int forgotten;
    do {
      forgotten = transactions.call(() -> queue.forgetSent(KEPT, BATCH));
    } while (forgotten > 0);
  }
}
