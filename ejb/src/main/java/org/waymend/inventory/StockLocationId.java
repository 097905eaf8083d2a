package org.waymend.inventory;

import java.util.UUID;

/** Id of a stock location. */
public record StockLocationId(UUID value) {}
