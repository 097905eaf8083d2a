package org.waymend.workforce;

import java.time.Instant;

/**
 * A territory as a line of CSV.
 *
 * @param polygon in Well-Known Text: {@code POLYGON((longitude latitude, …))}
 */
public record TerritoryRow(
    String code, String name, String polygon, boolean isActive, Instant createdAt) {}
