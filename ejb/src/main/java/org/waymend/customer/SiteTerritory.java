package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import org.waymend.customer.domain.Site;

/** Finds the service territory that a site lies in. */
@ApplicationScoped
class SiteTerritory {
  void assign(Site site) {
    site.liesIn(null);
  }
}
