package org.waymend.customer;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A person at a customer.
 *
 * @param customerName for tables
 * @param isPrimary whom to call first; at most one of a customer
 */
public record ContactView(
    UUID id,
    long version,
    UUID customerId,
    String customerName,
    String name,
    String email,
    String phone,
    String jobTitle,
    boolean isPrimary,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
