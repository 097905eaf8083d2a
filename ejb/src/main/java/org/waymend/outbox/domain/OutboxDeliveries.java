package org.waymend.outbox.domain;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Deliveries for people to look at. */
public interface OutboxDeliveries {
  /**
   * Locks it against the workers until the transaction ends.
   *
   * @throws DomainException {@code outbox-delivery/unknown}
   */
  OutboxDelivery get(UUID id);

  Page<OutboxDelivery> list(ListQuery query);

  /** The clock that deliveries go by. */
  Instant databaseTime();
}
