package org.waymend.inventory;

/** What a stock location is. */
public enum StockLocationKind {
  /** A store room of the house. */
  WAREHOUSE,
  /** The van of one engineer. */
  VAN,
  /** A store at a service provider. */
  PROVIDER_STORE
}
