package org.waymend.settlement;

/** What the mark-up on parts is added to. */
public enum PartsBasis {
  /** Parts are not charged. */
  NONE,
  /** The part's price for customers. */
  PRICE,
  /** What the part costs us. */
  COST
}
