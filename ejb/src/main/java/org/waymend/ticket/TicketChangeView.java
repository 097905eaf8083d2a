package org.waymend.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One change of a ticket, for those who work on it: less than the audit log tells administrators.
 *
 * @param action {@code CREATED} or {@code CHANGED}
 * @param changes attribute → {@code [old, new]} when changed, attribute → value otherwise
 */
public record TicketChangeView(
    UUID id, Instant at, String actorName, String action, Map<String, Object> changes) {}
