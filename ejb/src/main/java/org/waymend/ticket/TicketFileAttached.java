package org.waymend.ticket;

import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * Somebody attached a file to a ticket.
 *
 * @param aggregateId the ticket
 */
public record TicketFileAttached(
    UUID aggregateId, String number, UUID attachmentId, boolean isInternal, boolean isFromCustomer)
    implements DomainEvent {}
