package org.waymend.workorder.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.workorder.VisitSequence;
import org.waymend.workorder.WorkOrderFields;
import org.waymend.workorder.WorkOrderFields.SequenceFields;

/** Whether a work order needs a crew or a sequence of visits; chosen once (ADR-0033). */
record Grouping(int crewSize, @Nullable VisitSequence sequence) {
  private static final int LARGEST_CREW = 8;
  private static final int MOST_VISITS = 10;
  private static final int LONGEST_GAP = 14 * 24 * 60;

  /** What the fields say; with errors in the check it may be nonsense. */
  static Grouping accept(Check check, WorkOrderFields fields) {
    int crew = fields.crewSize() == null ? 1 : fields.crewSize();
    check.isTrue(
        crew >= 1 && crew <= LARGEST_CREW,
        "crewSize",
        "out-of-range",
        "must lie between 1 and " + LARGEST_CREW);
    var given = fields.sequence();
    if (given == null) {
      return new Grouping(crew, null);
    }
    check.isTrue(crew == 1, "sequence", "not-with-crew", "a crew can't come in a sequence");
    return new Grouping(crew, accept(check, given));
  }

  private static @Nullable VisitSequence accept(Check check, SequenceFields given) {
    var visits = check.required("sequence.visits", given.visits());
    check.isTrue(
        visits == null || (visits >= 2 && visits <= MOST_VISITS),
        "sequence.visits",
        "out-of-range",
        "must lie between 2 and " + MOST_VISITS);
    int gap = given.leastGapMinutes() == null ? 0 : given.leastGapMinutes();
    check.isTrue(
        gap >= 0 && gap <= LONGEST_GAP,
        "sequence.leastGapMinutes",
        "out-of-range",
        "must lie between 0 and " + LONGEST_GAP);
    boolean isSame = Boolean.TRUE.equals(given.isSameEngineer());
    return visits == null ? null : new VisitSequence(visits, gap, isSame);
  }

  /** Who leaves them out does not ask for a change. */
  void requireSame(Check check, WorkOrderFields fields) {
    boolean isSameCrew = fields.crewSize() == null || fields.crewSize() == crewSize;
    check.isTrue(isSameCrew, "crewSize", "fixed", "can't change");
    var asked = fields.sequence();
    boolean isSameSequence = asked == null || Objects.equals(accept(new Check(), asked), sequence);
    check.isTrue(isSameSequence, "sequence", "fixed", "can't change");
  }
}
