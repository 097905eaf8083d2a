package org.waymend.outbox.domain;

import java.util.Map;
import java.util.Set;

/** Where a delivery stands. */
public enum DeliveryStatus {
  /** Waits for its next attempt, or is with a worker. */
  PENDING,
  /** The target took it. */
  SENT,
  /** Given up; only a person brings it back. */
  DEAD;

  private static final Map<DeliveryStatus, Set<DeliveryStatus>> NEXT =
      Map.of(PENDING, Set.of(SENT, DEAD), SENT, Set.of(), DEAD, Set.of(PENDING));

  public boolean canBecome(DeliveryStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
