package org.waymend.channel;

import java.util.UUID;

/**
 * A ticket that came through the public form.
 *
 * @param number for people
 * @param token opens its tracking page
 */
public record OpenedTicket(UUID ticketId, String number, String token) {}
