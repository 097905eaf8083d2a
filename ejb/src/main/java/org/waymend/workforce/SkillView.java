package org.waymend.workforce;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A skill. Its levels, 1 to 5, stand with the engineer who has it and the visit that needs it.
 *
 * @param code short name for people and files, upper case
 */
public record SkillView(
    UUID id,
    long version,
    String code,
    String nameEn,
    String nameZh,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
