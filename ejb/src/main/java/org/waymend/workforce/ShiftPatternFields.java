package org.waymend.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said about a shift pattern; meanings as in {@link ShiftPatternView}. */
public record ShiftPatternFields(
    @Nullable String name, @Nullable String timeZone, @Nullable List<ShiftPatternDay> days) {}
