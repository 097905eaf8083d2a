package org.waymend.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said about an engineer; meanings as in {@link EngineerView}. */
public record EngineerFields(
    @Nullable String number,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID userId,
    @Nullable UUID providerId,
    @Nullable UUID teamId,
    @Nullable HomeBase homeBase,
    @Nullable List<EngineerSkillFields> skills,
    @Nullable List<UUID> territoryIds) {}
