package org.waymend.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A customer's issue.
 *
 * @param number for people: T-000123
 * @param reference the customer's or another system's own number for it
 * @param statusReason why it waits, was cancelled or was taken up again; null otherwise
 * @param statusNote words to the reason; the solution of a resolved ticket
 * @param categoryName English and Chinese name
 * @param preferredWindows at most three, in the order of preference
 * @param possibleActs what its status allows now
 * @param assigneeId the agent who looks after it
 * @param openedAt when the customer asked
 * @param resolvedAt null until it is resolved, and again while it is reopened
 */
public record TicketView(
    UUID id,
    long version,
    String number,
    String reference,
    TicketStatus status,
    @Nullable TicketReason statusReason,
    String statusNote,
    Priority priority,
    Channel channel,
    UUID customerId,
    String customerName,
    @Nullable UUID contactId,
    String contactName,
    @Nullable UUID siteId,
    String siteName,
    @Nullable UUID assetId,
    String assetTag,
    @Nullable UUID categoryId,
    String categoryCode,
    String categoryName,
    String subject,
    String description,
    List<PreferredWindow> preferredWindows,
    List<TicketAct> possibleActs,
    @Nullable UUID assigneeId,
    String assigneeName,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    Instant createdAt)
    implements VersionedView {}
