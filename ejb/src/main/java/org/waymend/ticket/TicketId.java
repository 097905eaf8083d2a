package org.waymend.ticket;

import java.util.UUID;

/** Id of a ticket. */
public record TicketId(UUID value) {}
