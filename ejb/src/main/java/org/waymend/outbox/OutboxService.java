package org.waymend.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.waymend.outbox.domain.DeliveryHealth;
import org.waymend.outbox.domain.OutboxDeliveries;
import org.waymend.outbox.domain.OutboxDelivery;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** What administrators see of the outbox and do about dead deliveries. */
@Stateless
public class OutboxService {
  private static final String LIST = "outbox-delivery.list";
  private static final String RETRY = "outbox-delivery.retry";

  private OutboxDeliveries deliveries;
  private DeliveryHealth health;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public OutboxService() {} // container

  @Inject
  public OutboxService(OutboxDeliveries deliveries, DeliveryHealth health, Access access) {
    this.deliveries = deliveries;
    this.health = health;
    this.access = access;
  }

  /**
   * Deliveries, newest first; filters {@code status}, {@code target}, {@code type}, {@code
   * eventId}.
   */
  public Page<OutboxDeliveryView> list(Actor actor, ListQuery query) {
    access.check(actor, LIST);
    return deliveries.list(query).map(OutboxService::view);
  }

  /**
   * Gives a dead delivery another three days, starting now.
   *
   * @throws org.waymend.shared.DomainException {@code outbox-delivery/unknown}; {@code
   *     outbox-delivery/not-dead} if it is under way or arrived
   */
  public OutboxDeliveryView retry(Actor actor, UUID deliveryId) {
    access.check(actor, RETRY);
    var delivery = deliveries.get(deliveryId);
    delivery.retry(deliveries.databaseTime());
    return view(delivery);
  }

  /**
   * How long the oldest delivery that is due has been waiting; zero if none is. Deliveries to a
   * target whose circuit is open do not count: their wait is the target's fault, not ours.
   */
  public Duration lag() {
    return health.lag();
  }

  private static OutboxDeliveryView view(OutboxDelivery delivery) {
    return new OutboxDeliveryView(
        delivery.id(),
        delivery.eventId(),
        delivery.type(),
        delivery.target(),
        delivery.status().name(),
        delivery.attempts(),
        delivery.nextAttemptAt(),
        delivery.lastError(),
        delivery.createdAt());
  }
}
