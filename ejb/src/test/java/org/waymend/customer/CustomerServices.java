package org.waymend.customer;

import java.time.Clock;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.access.Access;
import org.waymend.workforce.TerritoryService;

/** The services of customer on a test database. */
public final class CustomerServices {
  public final CustomerService customers;
  public final ContactService contacts;
  public final SiteService sites;

  public CustomerServices(CustomerDatabase db, TerritoryService territories, Clock clock) {
    var access = new Access();
    customers = new CustomerService(db.customers, db.workforce, access, clock);
    contacts = new ContactService(db.contacts, db.customers, access, clock);
    sites =
        new SiteService(
            db.sites, db.customers, new SiteTerritory(db.sites, territories), access, clock);
  }
}
