package org.waymend.outbox.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The deliveries as their workers use them; every call is one short transaction of the caller.
 * Marking answers false, and changes nothing, if the lease was taken over meanwhile.
 */
public interface DeliveryQueue {
  /** Adds one delivery of the event for each target. */
  void add(UUID eventId, String type, Collection<String> targets);

  /** Takes what is due for the target and nobody else is taking right now, oldest first. */
  List<TakenDelivery> take(String target, String worker, int limit, Duration lease);

  /** It arrived. */
  boolean sent(TakenDelivery delivery);

  /** It failed and is due again after the pause. */
  boolean postponed(TakenDelivery delivery, Duration pause, String error);

  /** It failed and is given up. */
  boolean dead(TakenDelivery delivery, String error);

  /** It was not tried at all; somebody may take it at once. */
  boolean putBack(TakenDelivery delivery);

  /**
   * Deletes deliveries that were sent longer ago than {@code age}, and events as old that have no
   * delivery left; at most {@code limit} of each.
   *
   * @return how many rows went
   */
  int forgetSent(Duration age, int limit);

  /** How long the oldest one that is due for any of the targets has been waiting. */
  Duration lag(Collection<String> targets);
}
