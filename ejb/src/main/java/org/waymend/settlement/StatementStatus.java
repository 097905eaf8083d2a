package org.waymend.settlement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a statement stands. The table is the only place that knows the moves. */
public enum StatementStatus {
  /** Lines may come. */
  DRAFT,
  /** Both sides say yes to the sum. */
  AGREED,
  /** It never changes again. */
  LOCKED;

  private static final Map<StatementStatus, Set<StatementStatus>> NEXT =
      Map.of(DRAFT, EnumSet.of(AGREED), AGREED, EnumSet.of(DRAFT, LOCKED), LOCKED, Set.of());

  public boolean canBecome(StatementStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
