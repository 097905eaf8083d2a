package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A service provider.
 *
 * @param code short name for people and files, upper case
 * @param contactName whom to call there, or empty
 */
public record ServiceProviderView(
    UUID id,
    long version,
    String code,
    String name,
    String contactName,
    String email,
    String phone,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
