package org.waymend.identity;

import java.time.Instant;

/**
 * A link that sets a new password once.
 *
 * @param path path with the secret behind {@code #}, so that it never reaches a server's log
 * @param expiresAt end of its life
 */
public record ResetLinkView(String path, Instant expiresAt) {}
