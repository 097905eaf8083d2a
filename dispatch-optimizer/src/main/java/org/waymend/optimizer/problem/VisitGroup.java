package org.waymend.optimizer.problem;

import java.util.List;
import java.util.function.Function;

/**
 * Visits that are planned with regard to each other. What has started is history: it counts as
 * planned, and nobody waits for it or is held to it.
 *
 * @param kind what the rules of the group are
 * @param visits two or more, each in no other group; {@link GroupKind#IN_ORDER} in their order
 * @param minGapSeconds {@link GroupKind#IN_ORDER}: a visit starts so long after the end of the one
 *     before, or later; 0 for a crew
 * @param sameEngineer {@link GroupKind#IN_ORDER}: one engineer does all of them; false for a crew,
 *     whose engineers are always different ones
 */
public record VisitGroup(
    GroupId id, GroupKind kind, List<VisitId> visits, int minGapSeconds, boolean sameEngineer) {

  /**
   * @throws InvalidProblemException for fewer than two visits, a visit twice, or a crew with a gap
   *     or one engineer
   */
  public VisitGroup {
    var field = "groups[" + Require.present("groups.id", id) + "]";
    Require.present(field + ".kind", kind);
    visits = Require.list(field + ".visits", visits);
    Require.that(visits.size() >= 2, field + ".visits", "a group has two visits or more");
    Require.unique(field + ".visits", visits, Function.identity());
    Require.second(field + ".minGapSeconds", minGapSeconds);
    Require.that(
        kind == GroupKind.IN_ORDER || minGapSeconds == 0,
        field + ".minGapSeconds",
        "a crew starts at once");
    Require.that(
        kind == GroupKind.IN_ORDER || !sameEngineer,
        field + ".sameEngineer",
        "a crew has different engineers");
  }

  /** Different engineers who start at the same second. */
  public static VisitGroup crew(GroupId id, List<VisitId> visits) {
    return new VisitGroup(id, GroupKind.TOGETHER, visits, 0, false);
  }

  /** One visit after the other. */
  public static VisitGroup sequence(
      GroupId id, List<VisitId> visits, int minGapSeconds, boolean sameEngineer) {
    return new VisitGroup(id, GroupKind.IN_ORDER, visits, minGapSeconds, sameEngineer);
  }

  /** Whether all start at the same second. */
  public boolean isCrew() {
    return kind == GroupKind.TOGETHER;
  }
}
