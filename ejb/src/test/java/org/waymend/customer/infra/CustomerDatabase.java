package org.waymend.customer.infra;

import org.waymend.customer.domain.Contacts;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.Sites;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.infra.WorkforceDatabase;

/** The repositories of customer on a test database. */
public final class CustomerDatabase {
  public final JpaTest jpa;
  public final Customers customers;
  public final Contacts contacts;
  public final Sites sites;
  public final WorkforceDirectory workforce;

  public CustomerDatabase(JpaTest jpa) {
    this.jpa = jpa;
    customers = new JpaCustomers(jpa.entityManager());
    contacts = new JpaContacts(jpa.entityManager());
    workforce = WorkforceDatabase.directory(jpa);
    sites = new JpaSites(jpa.entityManager());
  }

  public Customer with(Customer customer) {
    jpa.run(() -> customers.add(customer));
    return customer;
  }

  public Site with(Site site) {
    jpa.run(() -> sites.add(site));
    return site;
  }
}
