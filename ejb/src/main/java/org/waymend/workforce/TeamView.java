package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A team of engineers.
 *
 * @param code short name for people and files, upper case
 */
public record TeamView(
    UUID id, long version, String code, String name, boolean isActive, Instant createdAt)
    implements VersionedView {}
