package org.waymend.ticket.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.Channel;

/**
 * Who writes a message.
 *
 * @param userId null for guests and the system
 */
public record MessageAuthor(
    @Nullable UUID userId, String name, boolean isCustomer, Channel channel) {}
