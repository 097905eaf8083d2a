package org.waymend.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about one skill of an engineer.
 *
 * @param level 1 to 5
 * @param expiresOn last day on which it counts, or null for ever
 */
public record EngineerSkillFields(
    @Nullable UUID skillId, @Nullable Integer level, @Nullable LocalDate expiresOn) {}
