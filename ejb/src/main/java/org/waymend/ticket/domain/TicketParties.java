package org.waymend.ticket.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.Priority;

/** Who and what a ticket is about; everything belongs to the customer. */
public record TicketParties(
    UUID customerId,
    @Nullable UUID contactId,
    @Nullable UUID siteId,
    @Nullable UUID assetId,
    @Nullable UUID categoryId,
    Priority priority) {}
