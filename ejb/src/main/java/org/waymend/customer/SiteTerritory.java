package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Objects;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.SitePlace;
import org.waymend.customer.domain.Sites;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.TerritoryRedrawn;
import org.waymend.workforce.TerritoryService;

/** Finds the service territory that a site lies in, anew when territories change. */
@ApplicationScoped
class SiteTerritory {
  private Sites sites;
  private TerritoryService territories;

  @SuppressWarnings("NullAway.Init")
  protected SiteTerritory() {} // container

  @Inject
  SiteTerritory(Sites sites, TerritoryService territories) {
    this.sites = sites;
    this.territories = territories;
  }

  void assign(Site site) {
    var found = territories.territoryOf(site.latitude(), site.longitude());
    site.liesIn(found.map(t -> t.value()).orElse(null));
  }

  /** In the transaction of the change, so that no plan ever sees one without the other. */
  void reassign(@Observes TerritoryRedrawn event) {
    var map = territories.map();
    var moved = new ArrayList<SitePlace>();
    for (SitePlace place : sites.listPlaces(event)) {
      var found = map.territoryOf(place.latitude(), place.longitude());
      var territory = found.map(TerritoryId::value).orElse(null);
      if (!Objects.equals(territory, place.territoryId())) {
        moved.add(place.in(territory));
      }
    }
    sites.assign(moved);
  }
}
