package org.waymend.shared.event;

/**
 * Publishes an event: its outbox row is written and its CDI event fired in the caller's
 * transaction, so an event exists exactly when its cause does.
 */
@FunctionalInterface
public interface DomainEvents {
  void publish(DomainEvent event);
}
