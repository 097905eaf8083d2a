package org.waymend.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.waymend.rating.domain.RatingReminders;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.transaction.Transactions;

/** Reminds customers of a rating, once, some days after the visit (J3, ADR-0020). */
@ApplicationScoped
public class RatingReminding {
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** What ended longer ago is not worth a mail any more. */
  private static final Duration LATEST = Duration.ofDays(10);

  /** Nobody is reminded more often than this, nor soon after a rating. */
  private static final Duration QUIET = Duration.ofDays(30);

  private static final int BATCH = 50;

  private RatingReminders reminders;
  private Transactions transactions;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected RatingReminding() {} // container

  @Inject
  public RatingReminding(
      RatingReminders reminders, Transactions transactions, DomainEvents events, Clock clock) {
    this.reminders = reminders;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** In small transactions. */
  public void remind() {
    int reminded;
    do {
      reminded = transactions.call(this::remindSome);
    } while (reminded == BATCH);
  }

  private int remindSome() {
    var now = clock.instant();
    var due = reminders.due(now.minus(LATEST), now.minus(PATIENCE), now.minus(QUIET), BATCH);
    for (var visit : due) {
      reminders.add(visit, now);
      events.publish(new RatingReminderDue(visit.visitId(), visit.customerId(), now));
    }
    return due.size();
  }
}
