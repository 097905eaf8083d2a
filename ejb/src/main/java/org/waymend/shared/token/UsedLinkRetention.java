package org.waymend.shared.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.transaction.Transactions;

/** Forgets used links that have expired, on one node of several. */
@ApplicationScoped
class UsedLinkRetention {
  private static final int BATCH = 500;
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private LinkLedger ledger;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected UsedLinkRetention() {} // container

  @Inject
  UsedLinkRetention(
      LeasedTimers timers, LinkLedger ledger, Transactions transactions, Clock clock) {
    this.timers = timers;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("used-link-retention", PAUSE, LEASE, lease -> forget());
  }

  private void forget() {
    int forgotten;
    do {
      forgotten = transactions.call(() -> ledger.forget(clock.instant(), BATCH));
    } while (forgotten == BATCH);
  }
}
