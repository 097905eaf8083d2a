package org.waymend.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * A user.
 *
 * @param roles role names, such as {@code dispatcher}
 * @param language {@code zh-CN} or {@code en}
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param timeZone IANA zone, or null for the company's
 */
public record UserView(
    UUID id,
    long version,
    String username,
    String displayName,
    String email,
    List<String> roles,
    String language,
    String theme,
    @Nullable String timeZone,
    @Nullable UUID customerId,
    @Nullable UUID providerId,
    boolean isActive,
    Instant createdAt,
    @Nullable Instant lastLoginAt)
    implements VersionedView {}
