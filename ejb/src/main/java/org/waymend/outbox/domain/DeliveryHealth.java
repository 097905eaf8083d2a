package org.waymend.outbox.domain;

import java.time.Duration;

/** How well the workers keep up. */
@FunctionalInterface
public interface DeliveryHealth {
  /**
   * Age of the oldest delivery that is due and whose target's circuit is closed; zero if none. In
   * the caller's transaction.
   */
  Duration lag();
}
