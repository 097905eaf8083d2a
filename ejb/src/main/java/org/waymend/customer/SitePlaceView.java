package org.waymend.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who goes to a site.
 *
 * @param address street, postal code and city in a line
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param timeZone IANA zone
 */
public record SitePlaceView(
    UUID id,
    String name,
    String address,
    double latitude,
    double longitude,
    String accessNotes,
    String timeZone,
    @Nullable UUID territoryId) {}
