package org.waymend.identity.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.identity.LoginService;
import org.waymend.shared.idempotency.Idempotency;
import org.waymend.shared.lease.LeasedTimers;

/** Forgets logins that ended long ago and idempotency keys that nobody will repeat. */
@ApplicationScoped
class Housekeeping {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private LeasedTimers timers;
  private LoginService logins;
  private Idempotency idempotency;

  @SuppressWarnings("NullAway.Init")
  protected Housekeeping() {} // container

  @Inject
  Housekeeping(LeasedTimers timers, LoginService logins, Idempotency idempotency) {
    this.timers = timers;
    this.logins = logins;
    this.idempotency = idempotency;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("housekeeping", PAUSE, LEASE, lease -> run());
  }

  private void run() {
    logins.forgetEnded();
    int forgotten;
    do {
      forgotten = idempotency.forgetOld(); // a batch a transaction
    } while (forgotten > 0);
  }
}
