package org.waymend.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What work on a ticket starts from.
 *
 * @param category what its visits start with; null without a category
 */
public record TicketBrief(
    UUID id,
    String number,
    TicketStatus status,
    UUID customerId,
    @Nullable UUID siteId,
    @Nullable UUID assetId,
    @Nullable UUID categoryId,
    @Nullable CategoryView category,
    Priority priority,
    String subject,
    String description,
    List<PreferredWindow> preferredWindows) {}
