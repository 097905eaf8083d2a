package org.waymend.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said about a territory; meanings as in {@link TerritoryView}. */
public record TerritoryFields(
    @Nullable String code, @Nullable String name, @Nullable List<List<Double>> polygon) {}
