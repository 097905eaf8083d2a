package org.waymend.inventory;

/** What a quantity of a part counts. */
public enum PartUnit {
  PIECE,
  METRE,
  LITRE,
  KILOGRAM,
  SET;

  /** True if half of it makes no sense. */
  public boolean isWhole() {
    return this == PIECE || this == SET;
  }
}
