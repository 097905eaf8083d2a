package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Nobody was there.
 *
 * @param note up to 1,000 characters
 * @param needsAnotherVisit true to make the next visit, to be planned
 */
public record NoShowFields(@Nullable String note, @Nullable Boolean needsAnotherVisit) {}
