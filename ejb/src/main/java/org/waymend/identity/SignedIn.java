package org.waymend.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/**
 * Somebody whose session or token was accepted.
 *
 * @param actor who it is
 * @param sessionId the session, or null for an API token
 * @param csrfToken what unsafe calls of the session must send, or null for an API token
 */
public record SignedIn(Actor actor, @Nullable UUID sessionId, @Nullable String csrfToken) {}
