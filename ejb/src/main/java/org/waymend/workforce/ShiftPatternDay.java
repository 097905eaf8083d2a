package org.waymend.workforce;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One working day of a shift pattern, in local time to the minute. A time before {@code startsAt}
 * lies on the next day.
 *
 * @param breakStartsAt null if there is no break
 * @param breakMinutes minutes; 0 or null if there is no break
 */
public record ShiftPatternDay(
    @Nullable DayOfWeek dayOfWeek,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    @Nullable LocalTime breakStartsAt,
    @Nullable Integer breakMinutes) {}
