package org.waymend.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;

/**
 * An API token.
 *
 * @param operations the operations it may use, by name or by {@code resource.*}
 * @param expiresAt end of its life, exclusive
 * @param token the secret; only in the answer that creates it
 */
public record ApiTokenView(
    UUID id,
    long version,
    UUID userId,
    String name,
    List<String> operations,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    boolean isActive,
    @Nullable String token)
    implements VersionedView {}
