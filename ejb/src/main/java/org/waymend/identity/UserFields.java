package org.waymend.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a user; units and meanings as in {@link UserView}.
 *
 * @param password first password, only when registering; null sends none, so the user needs a reset
 *     link
 */
public record UserFields(
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String email,
    @Nullable List<String> roles,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable UUID customerId,
    @Nullable UUID providerId,
    @Nullable String password) {}
