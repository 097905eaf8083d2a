package org.waymend.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a ticket; meanings as in {@link TicketView}.
 *
 * @param customerId may be missing where the site or the asset tells it, or the customer asks
 * @param reference the customer's own number for it
 * @param siteId may be missing where the asset tells it
 * @param priority the category's, if missing
 * @param channel how it came; a customer's own tickets come through the portal
 */
public record TicketFields(
    @Nullable String reference,
    @Nullable UUID customerId,
    @Nullable UUID contactId,
    @Nullable UUID siteId,
    @Nullable UUID assetId,
    @Nullable UUID categoryId,
    @Nullable Priority priority,
    @Nullable Channel channel,
    @Nullable String subject,
    @Nullable String description,
    @Nullable List<PreferredWindow> preferredWindows) {}
