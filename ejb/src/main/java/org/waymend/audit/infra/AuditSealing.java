package org.waymend.audit.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.shared.lease.LeasedTimers;

/** Starts the sealer on one node of several. */
@ApplicationScoped
class AuditSealing {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofSeconds(20);

  private LeasedTimers timers;
  private AuditSealer sealer;

  @SuppressWarnings("NullAway.Init")
  protected AuditSealing() {} // container

  @Inject
  AuditSealing(LeasedTimers timers, AuditSealer sealer) {
    this.timers = timers;
    this.sealer = sealer;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every("audit-seal", PAUSE, LEASE, sealer::seal);
  }
}
