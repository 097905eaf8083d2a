package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.OutboxTarget;
import org.waymend.settlement.VisitPricing;
import org.waymend.shared.transaction.Transactions;
import org.waymend.workorder.VisitFailed;
import org.waymend.workorder.VisitFinished;
import org.waymend.workorder.VisitMissed;

/** Prices visits that are over. One that was priced before is left alone. */
@ApplicationScoped
class SettlementTarget implements OutboxTarget {
  private static final Set<String> TYPES =
      Set.of(
          VisitFinished.class.getSimpleName(),
          VisitFailed.class.getSimpleName(),
          VisitMissed.class.getSimpleName());

  private VisitPricing pricing;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected SettlementTarget() {} // container

  @Inject
  SettlementTarget(VisitPricing pricing, Transactions transactions) {
    this.pricing = pricing;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "settlement";
  }

  @Override
  public boolean accepts(String type) {
    return TYPES.contains(type);
  }

  @Override
  public void deliver(OutboxMessage message) {
    transactions.run(() -> pricing.price(message.aggregateId()));
  }
}
