package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * What became of a step of the checklist.
 *
 * @param position which one
 * @param note a reading, for example; up to 500 characters
 */
public record TickFields(
    @Nullable Integer position, @Nullable Boolean isDone, @Nullable String note) {}
