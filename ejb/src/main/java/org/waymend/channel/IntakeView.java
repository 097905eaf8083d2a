package org.waymend.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest's draft, for whoever has the link from the mail.
 *
 * @param text what is wrong; empty once it is confirmed
 * @param ticketId the ticket that it became; null until it is confirmed
 */
public record IntakeView(UUID id, String text, @Nullable UUID ticketId) {}
