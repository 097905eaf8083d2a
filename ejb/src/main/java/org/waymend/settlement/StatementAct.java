package org.waymend.settlement;

/** What finance does to a statement. */
public enum StatementAct {
  AGREE(StatementStatus.DRAFT, StatementStatus.AGREED),
  REOPEN(StatementStatus.AGREED, StatementStatus.DRAFT),
  LOCK(StatementStatus.AGREED, StatementStatus.LOCKED);

  private final StatementStatus from;
  private final StatementStatus to;

  StatementAct(StatementStatus from, StatementStatus to) {
    this.from = from;
    this.to = to;
  }

  public boolean fits(StatementStatus status) {
    return status == from;
  }

  public StatementStatus to() {
    return to;
  }
}
