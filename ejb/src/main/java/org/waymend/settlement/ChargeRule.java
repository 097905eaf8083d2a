package org.waymend.settlement;

/** By which rule of the rate card an amount came about (ADR-0021). */
public enum ChargeRule {
  LABOUR_UNITS(LineKind.LABOUR),
  /** Less was done than the minimum. */
  LABOUR_MINIMUM(LineKind.LABOUR),
  CALL_OUT(LineKind.CALL_OUT),
  /** The visit met nobody, or could not be done: the way there, and nothing else. */
  CALL_OUT_ONLY(LineKind.CALL_OUT),
  TRAVEL_KILOMETRES(LineKind.TRAVEL),
  TRAVEL_MINUTES(LineKind.TRAVEL),
  PART_PRICE(LineKind.PART),
  PART_COST(LineKind.PART),
  NIGHT(LineKind.SURCHARGE),
  WEEKEND(LineKind.SURCHARGE),
  HOLIDAY(LineKind.SURCHARGE),
  TAX(LineKind.TAX),
  COMMISSION(LineKind.COMMISSION);

  private final LineKind kind;

  ChargeRule(LineKind kind) {
    this.kind = kind;
  }

  public LineKind kind() {
    return kind;
  }
}
