package org.waymend.shared.lease;

import java.time.Instant;

/**
 * The right to do a named piece of work until an instant.
 *
 * @param name what the lease is for
 * @param holder who has it
 * @param token grows with every new holder: whoever shows a smaller one is late
 * @param heldUntil end of the lease by the database's clock
 */
public record Lease(String name, String holder, long token, Instant heldUntil) {}
