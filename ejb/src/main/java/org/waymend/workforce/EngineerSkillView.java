package org.waymend.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One skill of an engineer.
 *
 * @param level 1 to 5
 * @param expiresOn last day on which it counts, or null for ever
 */
public record EngineerSkillView(
    UUID skillId,
    String code,
    String nameEn,
    String nameZh,
    int level,
    @Nullable LocalDate expiresOn) {}
