package org.waymend.outbox.infra;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.waymend.outbox.OutboxTarget;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.outbox.domain.CircuitBreaker;
import org.waymend.outbox.domain.DeliveryQueue;
import org.waymend.outbox.domain.RetryPolicy;
import org.waymend.outbox.domain.TakenDelivery;
import org.waymend.shared.transaction.Transactions;

/**
 * Carries events to one target: takes a batch in one short transaction, delivers with none open,
 * marks each in another. If it dies in between, somebody delivers again after the lease.
 */
final class DeliveryWorker {
  static final Duration LEASE = Duration.ofSeconds(60);
  static final int BATCH = 20;

  /** No delivery starts later than this in its lease; a target may take the rest of it. */
  private static final Duration LATEST_START = LEASE.dividedBy(2);

  private static final Logger LOG = System.getLogger(DeliveryWorker.class.getName());

  private final OutboxTarget target;
  private final DeliveryQueue queue;
  private final Transactions transactions;
  private final String name;
  private final CircuitBreaker breaker;
  private final RetryPolicy policy;
  private final LongSupplier nanoTime;

  DeliveryWorker(
      OutboxTarget target,
      DeliveryQueue queue,
      Transactions transactions,
      String name,
      CircuitBreaker breaker,
      RetryPolicy policy,
      LongSupplier nanoTime) {
    this.target = target;
    this.queue = queue;
    this.transactions = transactions;
    this.name = name;
    this.breaker = breaker;
    this.policy = policy;
    this.nanoTime = nanoTime;
  }

  String target() {
    return target.name();
  }

  boolean isCircuitOpen() {
    return breaker.isOpen();
  }

  /**
   * Takes and delivers one batch.
   *
   * @param isStopping asked before each delivery; what is not started then goes back
   * @return true if there may be more to do at once
   */
  boolean pass(BooleanSupplier isStopping) {
    int allowed = isStopping.getAsBoolean() ? 0 : breaker.allowed(BATCH);
    if (allowed == 0) {
      return false;
    }
    long start = nanoTime.getAsLong();
    List<TakenDelivery> taken =
        transactions.call(() -> queue.take(target.name(), name, allowed, LEASE));
    for (TakenDelivery delivery : taken) {
      boolean isLate = nanoTime.getAsLong() - start > LATEST_START.toNanos();
      if (isLate || isStopping.getAsBoolean() || breaker.allowed(1) == 0) {
        transactions.call(() -> queue.putBack(delivery));
      } else {
        attempt(delivery);
      }
    }
    return taken.size() == allowed && breaker.allowed(1) > 0;
  }

  private void attempt(TakenDelivery delivery) {
    try {
      target.deliver(delivery.message());
    } catch (PermanentDeliveryException e) {
      breaker.succeeded(); // the target is there, it just refuses this one
      giveUp(delivery, reason(e));
      return;
    } catch (RetryableDeliveryException | RuntimeException e) {
      breaker.failed();
      tryLater(delivery, reason(e));
      return;
    }
    breaker.succeeded();
    warnUnless(transactions.call(() -> queue.sent(delivery)), delivery);
  }

  private void tryLater(TakenDelivery delivery, String reason) {
    var pause = policy.pause(delivery.message().attempt(), delivery.sinceFirstAttempt());
    if (pause.isEmpty()) {
      giveUp(delivery, reason);
    } else {
      warnUnless(transactions.call(() -> queue.postponed(delivery, pause.get(), reason)), delivery);
    }
  }

  private void giveUp(TakenDelivery delivery, String reason) {
    warnUnless(transactions.call(() -> queue.dead(delivery, reason)), delivery);
    LOG.log(
        Level.WARNING,
        "Delivery {0} of {1} to {2} is dead",
        delivery.id(),
        delivery.message().type(),
        target.name());
  }

  private void warnUnless(boolean isMarked, TakenDelivery delivery) {
    if (!isMarked) {
      LOG.log(
          Level.WARNING,
          "Delivery {0} to {1} took longer than its lease; another worker has it now",
          delivery.id(),
          target.name());
    }
  }

  private static String reason(Exception e) {
    return e instanceof RuntimeException || e.getMessage() == null
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : e.getMessage();
  }
}
