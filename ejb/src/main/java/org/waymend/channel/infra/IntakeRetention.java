package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.channel.IntakeCleaning;
import org.waymend.shared.lease.LeasedTimers;

/** Forgets drafts that nobody confirmed, on one node of several. */
@ApplicationScoped
class IntakeRetention {
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private IntakeCleaning cleaning;

  @SuppressWarnings("NullAway.Init")
  protected IntakeRetention() {} // container

  @Inject
  IntakeRetention(LeasedTimers timers, IntakeCleaning cleaning) {
    this.timers = timers;
    this.cleaning = cleaning;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("intake-retention", PAUSE, LEASE, lease -> cleaning.forgetExpired());
  }
}
