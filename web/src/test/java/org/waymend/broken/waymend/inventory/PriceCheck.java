package org.waymend.broken.waymend.inventory;

/** Needs what it checks. */
public final class PriceCheck {
  private PriceCheck() {}

  public static boolean isWhole(Price price) {
    return price.amount() % 1 == 0;
  }
}
