package org.waymend.optimizer.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.VisitId;

/**
 * Where a visit may go. Each engineer is in one of the lists.
 *
 * @param present who has it; null if nobody has
 * @param landings who could do it, the cheapest first; whoever has it is among them
 * @param closed who could not, the fewest rules first
 */
public record Foresight(
    VisitId visit,
    @Nullable EngineerId present,
    List<Landing> landings,
    List<ClosedEngineer> closed) {

  /** Keeps its own copies of the lists. */
  public Foresight {
    landings = List.copyOf(landings);
    closed = List.copyOf(closed);
  }
}
