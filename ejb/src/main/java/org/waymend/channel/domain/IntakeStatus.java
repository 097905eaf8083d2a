package org.waymend.channel.domain;

import java.util.Map;
import java.util.Set;

/** How far a draft is. */
public enum IntakeStatus {
  /** Photos are here, the form is not complete. */
  BEGUN,
  /** Complete; the e-mail address is to be confirmed. */
  SUBMITTED,
  /** It has become a ticket. */
  CONFIRMED;

  private static final Map<IntakeStatus, Set<IntakeStatus>> NEXT =
      Map.of(BEGUN, Set.of(SUBMITTED, CONFIRMED), SUBMITTED, Set.of(CONFIRMED));

  public boolean canBecome(IntakeStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
