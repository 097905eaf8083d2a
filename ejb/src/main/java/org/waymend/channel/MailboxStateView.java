package org.waymend.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mailbox is read.
 *
 * @param mailbox its user, host and folder; empty if none is set
 * @param checkedAt the last look that went well; null if none did
 * @param lastError what went wrong at the last look; empty if nothing did
 */
public record MailboxStateView(String mailbox, @Nullable Instant checkedAt, String lastError) {}
