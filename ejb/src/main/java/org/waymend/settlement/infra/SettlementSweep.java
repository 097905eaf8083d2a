package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.waymend.settlement.VisitPricing;
import org.waymend.settlement.domain.Charges;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.transaction.Transactions;

/**
 * Prices what the outbox did not bring: visits that ended before there was a settlement, or whose
 * delivery was given up. On one node of several.
 */
@ApplicationScoped
class SettlementSweep {
  private static final Logger LOG = System.getLogger(SettlementSweep.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration OUTBOX_TIME = Duration.ofMinutes(10);
  private static final int AT_ONCE = 200;

  private LeasedTimers timers;
  private Charges charges;
  private VisitPricing pricing;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SettlementSweep() {} // container

  @Inject
  SettlementSweep(
      LeasedTimers timers,
      Charges charges,
      VisitPricing pricing,
      Transactions transactions,
      Clock clock) {
    this.timers = timers;
    this.charges = charges;
    this.pricing = pricing;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("settlement-sweep", PAUSE, LEASE, lease -> sweep());
  }

  void sweep() {
    var before = clock.instant().minus(OUTBOX_TIME);
    List<UUID> visits = transactions.call(() -> charges.unpricedVisits(before, AT_ONCE));
    for (var visit : visits) {
      try {
        transactions.run(() -> pricing.price(visit));
      } catch (RuntimeException e) { // the others' money does not wait for this one
        LOG.log(
            Level.ERROR, "Visit " + visit + " could not be priced; the next sweep tries again", e);
      }
    }
  }
}
