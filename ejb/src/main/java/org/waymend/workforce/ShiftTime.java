package org.waymend.workforce;

import java.time.Duration;

/**
 * Some shifts together.
 *
 * @param time without breaks
 */
public record ShiftTime(long shifts, Duration time) {}
