package org.waymend.settlement;

/** What an amount is for. */
public enum LineKind {
  LABOUR,
  CALL_OUT,
  TRAVEL,
  PART,
  SURCHARGE,
  TAX,
  COMMISSION
}
