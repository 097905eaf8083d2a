package org.waymend.inventory;

/** What became of a reservation; only an open one ever changes (INV4). */
public enum ReservationStatus {
  /** The part is held. */
  OPEN,
  /** The visit used the part; a stock movement says so. */
  USED,
  /** Not needed any more; the part is available again. */
  RELEASED
}
