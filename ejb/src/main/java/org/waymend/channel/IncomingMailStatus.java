package org.waymend.channel;

import java.util.Map;
import java.util.Set;

/** What became of a mail that came in. */
public enum IncomingMailStatus {
  /** Safe with us, not looked at yet. */
  RECEIVED,
  /** It opened a ticket. */
  TICKET,
  /** It is a message of a ticket. */
  JOINED,
  /** Nobody need read it. */
  IGNORED,
  /** Somebody has to look at it. */
  QUARANTINED;

  private static final Map<IncomingMailStatus, Set<IncomingMailStatus>> NEXT =
      Map.of(
          RECEIVED, Set.of(TICKET, JOINED, IGNORED, QUARANTINED),
          QUARANTINED, Set.of(TICKET, JOINED, IGNORED),
          IGNORED, Set.of(TICKET, JOINED),
          TICKET, Set.of(),
          JOINED, Set.of());

  public boolean canBecome(IncomingMailStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
