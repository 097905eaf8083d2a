package org.waymend.shared.token;

import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A key as the administrator sees it; never its bytes.
 *
 * @param number counts from 1 within the purpose
 * @param isSigning true for the newest, which signs; false for the one before, which is accepted
 */
public record SigningKeyView(
    UUID id, long version, TokenPurpose purpose, int number, boolean isSigning, Instant createdAt)
    implements VersionedView {}
