package org.waymend.customer.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.CustomerId;
import org.waymend.customer.OpeningHoursView;
import org.waymend.customer.SiteId;
import org.waymend.customer.SitePlaceView;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.TerritoryRedrawn;

/** All sites. */
public interface Sites {
  void add(Site site);

  /**
   * @throws org.waymend.shared.DomainException {@code site/unknown} when absent or out of reach
   */
  Site get(Reach reach, SiteId id);

  /** As {@link #get(Reach, SiteId)}, empty when absent or out of reach. */
  Optional<Site> find(Reach reach, SiteId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, SiteId)}, and {@code
   *     request/stale} when it changed since
   */
  Site get(Reach reach, SiteId id, long expectedVersion);

  Page<Site> page(Reach reach, ListQuery query);

  List<Site> listOf(CustomerId customer);

  /** Id → name, for tables of other things. */
  Map<UUID, String> names(Collection<UUID> ids);

  /** Id → what somebody needs who goes there; unknown ids are left out. */
  Map<UUID, SitePlaceView> places(Collection<UUID> ids);

  /** Id → opening hours, of the sites that have any. */
  Map<UUID, List<OpeningHoursView>> openingHours(Collection<UUID> ids);

  /** The sites that are assigned to the territory or lie in its box. */
  List<SitePlace> listPlaces(TerritoryRedrawn territory);

  /** Assigns sites to their new territories; one that was moved meanwhile is left alone. */
  void assign(List<SitePlace> places);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
