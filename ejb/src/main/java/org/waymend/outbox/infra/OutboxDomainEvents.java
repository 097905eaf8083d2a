package org.waymend.outbox.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.waymend.outbox.OutboxTarget;
import org.waymend.outbox.domain.DeliveryQueue;
import org.waymend.shared.UuidV7;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.Sql;

/** Writes the outbox rows and then tells this application's observers, in one transaction. */
@ApplicationScoped
class OutboxDomainEvents implements DomainEvents {
  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  private Iterable<OutboxTarget> targets;
  private DeliveryQueue queue;
  private Consumer<DomainEvent> observers;
  private Consumer<DeliveriesAdded> workers;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected OutboxDomainEvents() {} // container

  @Inject
  OutboxDomainEvents(
      @Any Instance<OutboxTarget> targets,
      DeliveryQueue queue,
      Event<DomainEvent> observers,
      Event<DeliveriesAdded> workers,
      Clock clock) {
    this(targets, queue, observers::fire, workers::fire, clock);
  }

  private OutboxDomainEvents(
      Iterable<OutboxTarget> targets,
      DeliveryQueue queue,
      Consumer<DomainEvent> observers,
      Consumer<DeliveriesAdded> workers,
      Clock clock) {
    this.targets = targets;
    this.queue = queue;
    this.observers = observers;
    this.workers = workers;
    this.clock = clock;
  }

  /** For tests without a container. */
  OutboxDomainEvents(
      Iterable<OutboxTarget> targets,
      DeliveryQueue queue,
      Consumer<DomainEvent> observers,
      Consumer<DeliveriesAdded> workers,
      Clock clock,
      EntityManager entityManager) {
    this(targets, queue, observers, workers, clock);
    this.entityManager = entityManager;
  }

  /**
   * @throws IllegalStateException if no transaction is running
   */
  @Override
  public void publish(DomainEvent event) {
    var type = event.getClass().getSimpleName();
    var id = UuidV7.next(clock);
    Sql.of(entityManager)
        .update(
            "INSERT INTO outbox_event (id, type, aggregate_id, payload, occurred_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            id,
            type,
            event.aggregateId(),
            Json.write(event),
            clock.instant());
    deliver(id, type);
    observers.accept(event);
  }

  private void deliver(UUID eventId, String type) {
    Set<String> accepting = new LinkedHashSet<>();
    for (OutboxTarget target : targets) {
      if (target.accepts(type)) {
        accepting.add(target.name());
      }
    }
    if (!accepting.isEmpty()) {
      queue.add(eventId, type, accepting);
      workers.accept(new DeliveriesAdded(accepting));
    }
  }
}
