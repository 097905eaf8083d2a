package org.waymend.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shifts to generate.
 *
 * @param from first local date
 * @param until local date after the last
 */
public record ShiftGenerationFields(
    @Nullable UUID shiftPatternId,
    @Nullable List<UUID> engineerIds,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
