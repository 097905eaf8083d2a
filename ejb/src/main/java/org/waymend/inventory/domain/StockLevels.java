package org.waymend.inventory.domain;

import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** What lies where; real locations only. */
public interface StockLevels {
  Page<StockLevel> page(Reach reach, ListQuery query);
}
