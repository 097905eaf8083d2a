package org.waymend.settings;

/**
 * The logo as we encoded it.
 *
 * @param contentType {@code image/png} or {@code image/jpeg}
 * @param version for the {@code ETag}
 */
@SuppressWarnings("ArrayRecordComponent") // streamed out as it is, never compared
public record LogoView(String contentType, byte[] content, long version) {}
