package org.waymend.identity;

import java.time.Duration;

/**
 * A session that was just opened.
 *
 * @param secret the cookie's value; nobody can read it again
 * @param longest how long the cookie may live
 */
public record NewSession(String secret, SignedIn signedIn, Duration longest) {}
