package org.waymend.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * A run's plan, or a part of it, was published.
 *
 * @param visits that have their engineer and time by it now
 */
public record PlanPublished(UUID aggregateId, LocalDate on, int visits, Instant at)
    implements DomainEvent {}
