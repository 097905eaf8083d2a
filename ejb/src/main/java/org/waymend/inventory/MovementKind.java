package org.waymend.inventory;

/** Why parts moved. */
public enum MovementKind {
  /** What lay there when work with the system began; once per part and location. */
  OPENING,
  /** From one stock location to another. */
  TRANSFER,
  /** A visit used them: from the engineer's van out of the stock. */
  USE,
  /** Taken at a visit by mistake: back to the van. */
  RETURN
}
