package org.waymend.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a line of CSV, which the import takes back; status and what belongs to it only go
 * out.
 *
 * @param siteName name of the customer's site
 * @param preferredWindows {@code start/end} as instants
 */
public record TicketRow(
    String number,
    String reference,
    TicketStatus status,
    @Nullable TicketReason statusReason,
    String statusNote,
    Priority priority,
    Channel channel,
    String customerNumber,
    String customerName,
    String contactName,
    String siteName,
    String assetTag,
    String categoryCode,
    String subject,
    String description,
    List<String> preferredWindows,
    String assigneeName,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    Instant createdAt) {

  static TicketRow of(TicketView view, Map<UUID, String> customerNumbers) {
    return new TicketRow(
        view.number(),
        view.reference(),
        view.status(),
        view.statusReason(),
        view.statusNote(),
        view.priority(),
        view.channel(),
        customerNumbers.getOrDefault(view.customerId(), ""),
        view.customerName(),
        view.contactName(),
        view.siteName(),
        view.assetTag(),
        view.categoryCode(),
        view.subject(),
        view.description(),
        view.preferredWindows().stream().map(w -> w.startsAt() + "/" + w.endsAt()).toList(),
        view.assigneeName(),
        view.openedAt(),
        view.resolvedAt(),
        view.closedAt(),
        view.createdAt());
  }
}
