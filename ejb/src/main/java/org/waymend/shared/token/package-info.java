/**
 * Signed tokens for links and QR codes that work without a login (ADR-0014): it makes and checks
 * them, and owns {@code signing_key}, {@code revoked_link} and {@code used_link}. What a token
 * opens is the business of whoever asked for it.
 */
@NullMarked
package org.waymend.shared.token;

import org.jspecify.annotations.NullMarked;
