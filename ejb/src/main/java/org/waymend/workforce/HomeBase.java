package org.waymend.workforce;

import org.jspecify.annotations.Nullable;

/**
 * Where an engineer's shift starts and ends.
 *
 * @param latitude degrees, WGS-84; required
 * @param longitude degrees, WGS-84; required
 * @param address for people, may be empty
 */
public record HomeBase(
    @Nullable Double latitude, @Nullable Double longitude, @Nullable String address) {}
