package org.waymend.notification;

import java.util.Map;
import java.util.Set;

/** How far a mail is. */
public enum MailStatus {
  /** Written; on its way to the mail server, perhaps not for the first time. */
  WAITING,
  /** The mail server has taken it. */
  SENT,
  /** Kept here, because no mail server was set when it was written. */
  HELD,
  /** The mail server will never take it. */
  FAILED;

  private static final Map<MailStatus, Set<MailStatus>> NEXT =
      Map.of(
          WAITING, Set.of(SENT, HELD, FAILED),
          FAILED, Set.of(SENT, HELD), // a person has given the delivery another try
          SENT, Set.of(),
          HELD, Set.of());

  public boolean canBecome(MailStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** True if nothing is left to do. */
  public boolean isFinal() {
    return this == SENT || this == HELD;
  }
}
