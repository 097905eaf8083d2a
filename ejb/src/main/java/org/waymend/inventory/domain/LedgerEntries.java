package org.waymend.inventory.domain;

import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All booked movements. */
public interface LedgerEntries {
  Page<LedgerEntry> page(Reach reach, ListQuery query);
}
