package org.waymend.ticket;

/** Why a ticket waits, was cancelled or was taken up again. */
public enum TicketReason {
  WAITING_FOR_CUSTOMER(Use.HOLD),
  WAITING_FOR_PART(Use.HOLD),
  WAITING_FOR_ACCESS(Use.HOLD),
  WEATHER(Use.HOLD),
  WITHDRAWN(Use.CANCEL),
  DUPLICATE(Use.CANCEL),
  NOT_OURS(Use.CANCEL),
  UNREACHABLE(Use.CANCEL),
  NOT_FIXED(Use.REOPEN),
  CAME_BACK(Use.REOPEN),
  BY_MISTAKE(Use.REOPEN),
  /** Fits every use, and needs a note. */
  OTHER(null);

  /** What a reason is given for. */
  public enum Use {
    HOLD,
    CANCEL,
    REOPEN
  }

  private final @org.jspecify.annotations.Nullable Use use;

  TicketReason(@org.jspecify.annotations.Nullable Use use) {
    this.use = use;
  }

  public boolean fits(Use wanted) {
    return use == null || use == wanted;
  }
}
