package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.waymend.notification.domain.OutgoingMails;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.transaction.Transactions;

/** Forgets mails as long ago as the outbox forgets their events, on one node of several. */
@ApplicationScoped
class MailRetention {
  static final Duration KEPT = Duration.ofDays(30);

  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private OutgoingMails mails;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected MailRetention() {} // container

  @Inject
  MailRetention(LeasedTimers timers, OutgoingMails mails, Transactions transactions, Clock clock) {
    this.timers = timers;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("mail-retention", PAUSE, LEASE, lease -> forget());
  }

  private void forget() {
    int forgotten;
    do {
      forgotten = transactions.call(() -> mails.forget(clock.instant().minus(KEPT), BATCH));
    } while (forgotten == BATCH);
  }
}
