package org.waymend.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as a line of CSV; meanings as in {@link UserView}. */
public record UserRow(
    String username,
    String displayName,
    String email,
    List<String> roles,
    String language,
    @Nullable String timeZone,
    @Nullable String customerNumber,
    @Nullable String providerCode,
    boolean isActive,
    Instant createdAt,
    @Nullable Instant lastLoginAt) {}
