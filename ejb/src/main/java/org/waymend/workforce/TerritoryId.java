package org.waymend.workforce;

import java.util.UUID;

/** Id of a territory. */
public record TerritoryId(UUID value) {}
