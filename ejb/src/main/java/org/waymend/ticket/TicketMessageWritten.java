package org.waymend.ticket;

import java.util.UUID;
import org.waymend.shared.event.DomainEvent;

/**
 * Somebody wrote into a ticket's conversation.
 *
 * @param aggregateId the ticket
 */
public record TicketMessageWritten(
    UUID aggregateId, String number, UUID messageId, boolean isInternal, boolean isFromCustomer)
    implements DomainEvent {}
