package org.waymend.settlement;

import org.waymend.inventory.PartUnit;

/** What the quantity of a charge line counts. */
public enum ChargeUnit {
  /** Started units of labour; how long one is, the rate card says. */
  LABOUR_UNIT,
  VISIT,
  KILOMETRE,
  MINUTE,
  PIECE,
  METRE,
  LITRE,
  KILOGRAM,
  SET,
  /** No quantity: a share of another amount. */
  SHARE;

  public static ChargeUnit of(PartUnit unit) {
    return valueOf(unit.name());
  }
}
