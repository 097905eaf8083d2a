package org.waymend.inventory.domain;

import java.util.Comparator;
import org.waymend.inventory.PartId;
import org.waymend.inventory.StockLocationId;

/** One level: a part at a location. Sorts as the database does, which is the order of locking. */
public record StockKey(PartId part, StockLocationId location) implements Comparable<StockKey> {
  private static final Comparator<StockKey> ORDER =
      Comparator.comparing((StockKey key) -> key.part.value().toString())
          .thenComparing(key -> key.location.value().toString());

  @Override
  public int compareTo(StockKey other) {
    return ORDER.compare(this, other);
  }

  /** True if the location is the other side of the double entry, so that it may go below zero. */
  public boolean isCounter() {
    return CounterAccount.isOne(location);
  }
}
