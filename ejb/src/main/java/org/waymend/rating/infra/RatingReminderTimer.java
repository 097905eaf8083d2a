package org.waymend.rating.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.rating.RatingReminding;
import org.waymend.shared.lease.LeasedTimers;

/** Looks every hour whom to remind, on one node of several. */
@ApplicationScoped
class RatingReminderTimer {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private RatingReminding reminding;

  @SuppressWarnings("NullAway.Init")
  protected RatingReminderTimer() {} // container

  @Inject
  RatingReminderTimer(LeasedTimers timers, RatingReminding reminding) {
    this.timers = timers;
    this.reminding = reminding;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("rating-reminder", PAUSE, LEASE, lease -> reminding.remind());
  }
}
