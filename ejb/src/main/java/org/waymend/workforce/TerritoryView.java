package org.waymend.workforce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A service territory.
 *
 * @param code short name for people and files, upper case
 * @param polygon corners as [longitude, latitude] in degrees (WGS-84), to six decimals; the last is
 *     the first again
 */
public record TerritoryView(
    UUID id,
    long version,
    String code,
    String name,
    List<List<Double>> polygon,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {}
