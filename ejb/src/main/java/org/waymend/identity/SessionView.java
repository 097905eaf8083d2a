package org.waymend.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A live login.
 *
 * @param address where it was opened from
 * @param userAgent the browser's own words
 * @param isCurrent true for the session that asks
 */
public record SessionView(
    UUID id,
    UUID userId,
    Instant createdAt,
    Instant lastSeenAt,
    String address,
    String userAgent,
    boolean isCurrent) {}
