package org.waymend.customer.domain;

import java.util.List;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All sites. */
public interface Sites {
  void add(Site site);

  /**
   * @throws org.waymend.shared.DomainException {@code site/unknown} when absent or out of reach
   */
  Site get(Reach reach, SiteId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, SiteId)}, and {@code
   *     request/stale} when it changed since
   */
  Site get(Reach reach, SiteId id, long expectedVersion);

  Page<Site> page(Reach reach, ListQuery query);

  List<Site> listOf(CustomerId customer);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
