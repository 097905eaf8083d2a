package org.waymend.workforce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * An engineer.
 *
 * @param number for people and files, upper case
 * @param userId the engineer's own user, or null if the engineer can't sign in
 * @param providerId the service provider, or null for our own people
 * @param skills by code
 * @param territoryIds where the engineer works; {@code territoryNames} in the same order
 */
public record EngineerView(
    UUID id,
    long version,
    String number,
    String name,
    String phone,
    String email,
    @Nullable UUID userId,
    @Nullable String username,
    @Nullable UUID providerId,
    @Nullable String providerName,
    @Nullable UUID teamId,
    @Nullable String teamName,
    HomeBase homeBase,
    List<EngineerSkillView> skills,
    List<UUID> territoryIds,
    List<String> territoryNames,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
