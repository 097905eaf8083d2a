package org.waymend.settlement;

/** Who settles with us. A customer pays us; we pay the others. */
public enum PartyKind {
  CUSTOMER,
  PROVIDER,
  ENGINEER
}
