package org.waymend.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user says about a new API token; meanings as in {@link ApiTokenView}. */
public record ApiTokenFields(
    @Nullable String name, @Nullable List<String> operations, @Nullable Instant expiresAt) {}
