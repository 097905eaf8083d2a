package org.waymend.workorder;

import java.util.UUID;

/**
 * The crew or sequence that a visit belongs to, and its place there.
 *
 * @param position from 1; who repeats a visit takes its place
 * @param size of the crew, or visits of the sequence
 * @param leastGapMinutes from the end of a visit of a sequence to the start of the next; 0 for a
 *     crew
 * @param isSameEngineer true if one engineer does the whole sequence; false for a crew
 */
public record VisitGroupView(
    UUID id,
    VisitGroupKind kind,
    int position,
    int size,
    int leastGapMinutes,
    boolean isSameEngineer) {
  /** Whether another one of the crew stands for it towards the customer. */
  public boolean comesAlong() {
    return kind == VisitGroupKind.CREW && position > 1;
  }
}
