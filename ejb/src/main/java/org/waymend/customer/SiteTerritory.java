package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waymend.customer.domain.Site;
import org.waymend.workforce.TerritoryService;

/** Finds the service territory that a site lies in. */
@ApplicationScoped
class SiteTerritory {
  private TerritoryService territories;

  @SuppressWarnings("NullAway.Init")
  protected SiteTerritory() {} // container

  @Inject
  SiteTerritory(TerritoryService territories) {
    this.territories = territories;
  }

  void assign(Site site) {
    var found = territories.territoryOf(site.latitude(), site.longitude());
    site.liesIn(found.map(t -> t.value()).orElse(null));
  }
}
