package org.waymend.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asked for.
 *
 * @param contactId who did; null if nobody is named
 */
public record AskedOnTicket(String subject, String description, @Nullable UUID contactId) {}
