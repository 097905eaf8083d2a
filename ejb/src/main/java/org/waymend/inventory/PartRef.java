package org.waymend.inventory;

import java.util.UUID;

/** What another feature needs to name a part and to judge a quantity of it. */
public record PartRef(
    UUID id, String number, String nameEn, String nameZh, PartUnit unit, boolean isActive) {
  /** Both names, or the one that both languages share. */
  public String name() {
    return nameEn.equals(nameZh) ? nameEn : nameEn + " · " + nameZh;
  }
}
