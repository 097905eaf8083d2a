package org.waymend.optimizer.explain;

import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.VisitId;

/**
 * A visit that two plans treat differently.
 *
 * @param from who had it; null if nobody had
 * @param to who has it; null if nobody has
 */
public record VisitMove(VisitId visit, @Nullable Stop from, @Nullable Stop to) {

  /** What became of a visit. */
  public enum Kind {
    /** Nobody had it before. */
    ADDED,
    /** Nobody has it any more. */
    DROPPED,
    /** Another engineer has it. */
    OTHER_ENGINEER,
    /** The same engineer comes at another time. */
    OTHER_TIME
  }

  /** What became of the visit. */
  public Kind kind() {
    if (from == null) {
      return Kind.ADDED;
    }
    if (to == null) {
      return Kind.DROPPED;
    }
    return from.engineer().equals(to.engineer()) ? Kind.OTHER_TIME : Kind.OTHER_ENGINEER;
  }
}
