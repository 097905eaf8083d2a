package org.waymend.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to come, and about when.
 *
 * @param startsAt the visit comes before the engineer's first stop that starts later; that
 *     engineer's day is timed again
 */
public record AssignFields(@Nullable UUID engineerId, @Nullable Instant startsAt) {}
