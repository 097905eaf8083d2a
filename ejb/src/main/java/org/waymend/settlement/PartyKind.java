package org.waymend.settlement;

import java.util.Locale;

/** Who settles with us. A customer pays us; we pay the others. */
public enum PartyKind {
  CUSTOMER,
  PROVIDER,
  ENGINEER;

  /** The member that holds the id of one of them. */
  public String idField() {
    return name().toLowerCase(Locale.ROOT) + "Id";
  }
}
