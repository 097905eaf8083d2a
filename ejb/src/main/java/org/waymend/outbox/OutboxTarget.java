package org.waymend.outbox;

/**
 * A place that events are carried to, such as mail or webhooks. A CDI bean of any feature becomes a
 * target by implementing this; all of them are found at start.
 */
public interface OutboxTarget {
  /** At most 64 ASCII characters; kept in the database, so never renamed. */
  String name();

  /**
   * Whether events of this type are for it. Asked when the event is published, in the transaction
   * of its cause: quick, and no calls outward.
   *
   * @param type simple name of the event's class
   */
  boolean accepts(String type);

  /**
   * Delivers. Called outside any transaction, at least once per event, in no promised order, and to
   * be done within 30 s: later, another worker may deliver the same event again.
   *
   * @throws RetryableDeliveryException if it may work later; any runtime exception counts as this
   * @throws PermanentDeliveryException if it can't ever work; the delivery is dead at once
   */
  void deliver(OutboxMessage message) throws RetryableDeliveryException, PermanentDeliveryException;
}
