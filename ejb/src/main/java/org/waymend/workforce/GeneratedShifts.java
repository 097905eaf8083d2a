package org.waymend.workforce;

/**
 * What a generation did.
 *
 * @param created new shifts
 * @param skipped working days of the pattern that were left alone, because the engineer has a shift
 *     on that day or one that would overlap, or because the change of clocks leaves nothing of it
 */
public record GeneratedShifts(int created, int skipped) {}
