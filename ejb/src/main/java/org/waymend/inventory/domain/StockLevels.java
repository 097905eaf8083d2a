package org.waymend.inventory.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.waymend.inventory.VanStock;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** What lies where; real locations only. */
public interface StockLevels {
  Page<StockLevel> page(Reach reach, ListQuery query);

  /** All that lies at these locations, by location and part, as this transaction left it. */
  Map<UUID, Map<UUID, VanStock.Amount>> at(Collection<UUID> locationIds);
}
