package org.waymend.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a ticket's conversation.
 *
 * @param isInternal a note that the customer never sees
 * @param authorId the user, null for guests and the system
 */
public record TicketMessageView(
    UUID id,
    UUID ticketId,
    Channel channel,
    boolean isInternal,
    boolean isFromCustomer,
    @Nullable UUID authorId,
    String authorName,
    String text,
    Instant createdAt) {}
