package org.waymend.settlement;

/** Why a visit has no price for a party yet. */
public enum OpenReason {
  /** The party has no active rate card, nor has its kind a default. */
  NO_CARD,
  /** The rate card has no version for that day. */
  NO_VERSION,
  /** A part, or what a commission is a share of, has another currency than the rate card. */
  OTHER_CURRENCY,
  /** The rate card prices parts by their cost, and a part has none. */
  NO_COST,
  /** The rate card charges travel, and nobody knows how far or how long it was. */
  NO_TRAVEL,
  /** A commission is a share of what the customer is charged, which is not known. */
  CUSTOMER_NOT_PRICED
}
