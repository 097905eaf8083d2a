package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.waymend.channel.MailIntake;
import org.waymend.shared.Environment;
import org.waymend.shared.lease.Lease;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.lease.Leases;

/**
 * Looks into the mailbox every half a minute ({@code WAYMEND_MAILBOX_POLL_SECONDS}), on one node of
 * several.
 */
@ApplicationScoped
class MailTimers {
  private static final String POLL_SECONDS = "WAYMEND_MAILBOX_POLL_SECONDS";
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration RETENTION_PAUSE = Duration.ofHours(1);
  private static final Duration RETENTION_LEASE = Duration.ofHours(2);

  private LeasedTimers timers;
  private Leases leases;
  private MailIntake intake;
  private Environment environment;

  @SuppressWarnings("NullAway.Init")
  protected MailTimers() {} // container

  @Inject
  MailTimers(LeasedTimers timers, Leases leases, MailIntake intake, Environment environment) {
    this.timers = timers;
    this.leases = leases;
    this.intake = intake;
    this.environment = environment;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    var pause = Duration.ofSeconds(Long.parseLong(environment.find(POLL_SECONDS).orElse("30")));
    timers.every("mailbox", pause, LEASE, this::look);
    timers.every(
        "incoming-mail-retention", RETENTION_PAUSE, RETENTION_LEASE, lease -> intake.forgetOld());
  }

  private void look(Lease lease) {
    intake.run(() -> leases.fence(lease));
  }
}
