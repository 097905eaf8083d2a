package org.waymend.workorder;

/**
 * Visits that are made one after the other.
 *
 * @param visits 2 to 10
 * @param leastGapMinutes from the end of one to the start of the next, 0 to 20160
 * @param isSameEngineer true if one engineer does all of them
 */
public record VisitSequence(int visits, int leastGapMinutes, boolean isSameEngineer) {}
