package org.waymend.ticket;

import org.jspecify.annotations.Nullable;

/** What moves a ticket, and where to. */
public enum TicketAct {
  START(TicketStatus.IN_PROGRESS, null),
  HOLD(TicketStatus.ON_HOLD, TicketReason.Use.HOLD),
  RESOLVE(TicketStatus.RESOLVED, null),
  CLOSE(TicketStatus.CLOSED, null),
  REOPEN(TicketStatus.IN_PROGRESS, TicketReason.Use.REOPEN),
  CANCEL(TicketStatus.CANCELLED, TicketReason.Use.CANCEL);

  private final TicketStatus target;
  private final TicketReason.@Nullable Use use;

  TicketAct(TicketStatus target, TicketReason.@Nullable Use use) {
    this.target = target;
    this.use = use;
  }

  public TicketStatus target() {
    return target;
  }

  /** What the reason has to be for; null if the act takes none. */
  public TicketReason.@Nullable Use use() {
    return use;
  }

  /** The operation of the role matrix. */
  public String operation() {
    return "ticket." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Done tickets are reopened, with a reason; the others are started. */
  public boolean fits(TicketStatus from) {
    return switch (this) {
      case START -> !from.isDone();
      case REOPEN -> from.isDone();
      default -> true;
    };
  }
}
