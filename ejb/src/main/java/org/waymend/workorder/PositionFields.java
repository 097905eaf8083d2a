package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Where an engineer's phone is.
 *
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param accuracyMetres what the phone says of it; null if it says nothing
 */
public record PositionFields(
    @Nullable Double latitude, @Nullable Double longitude, @Nullable Integer accuracyMetres) {}
