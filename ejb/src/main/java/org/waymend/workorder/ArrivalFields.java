package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * How an engineer shows to be there.
 *
 * @param code the visit's code, or the address that holds it; required by SCAN
 * @param latitude degrees, WGS-84; required by POSITION
 * @param longitude degrees, WGS-84; required by POSITION
 * @param accuracyMetres what the phone says of its position
 * @param note up to 1,000 characters; required by MANUAL
 */
public record ArrivalFields(
    @Nullable ArrivalWay by,
    @Nullable String code,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer accuracyMetres,
    @Nullable String note) {}
