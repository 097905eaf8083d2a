package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Contacts;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.Sites;
import org.waymend.shared.access.Reach;

/**
 * What other features look up about customers and sites while they work. It asks for no permission:
 * they have checked their own and answer only what their actor reaches.
 */
@ApplicationScoped
public class CustomerDirectory {
  private Customers customers;
  private Sites sites;
  private Contacts contacts;

  @SuppressWarnings("NullAway.Init")
  protected CustomerDirectory() {} // container

  @Inject
  public CustomerDirectory(Customers customers, Sites sites, Contacts contacts) {
    this.customers = customers;
    this.sites = sites;
    this.contacts = contacts;
  }

  /** Customer id → name; unknown ids are left out. */
  public Map<UUID, String> customerNames(Collection<UUID> ids) {
    return customers.names(ids);
  }

  /** Customer id → number; unknown ids are left out. */
  public Map<UUID, String> customerNumbers(Collection<UUID> ids) {
    return customers.numbers(ids);
  }

  /** Customer id → its wishes; those without any are left out. */
  public Map<UUID, EngineerWishes> engineerWishes(Collection<UUID> ids) {
    return customers.engineerWishes(ids);
  }

  /** Site id → name; unknown ids are left out. */
  public Map<UUID, String> siteNames(Collection<UUID> ids) {
    return sites.names(ids);
  }

  /** Site id → what somebody needs who goes there; unknown ids are left out. */
  public Map<UUID, SitePlaceView> places(Collection<UUID> ids) {
    return sites.places(ids);
  }

  /** Site id → opening hours in the site's time; sites that are always open are left out. */
  public Map<UUID, List<OpeningHoursView>> openingHours(Collection<UUID> ids) {
    return sites.openingHours(ids);
  }

  /** Contact id → name; unknown ids are left out. */
  public Map<UUID, String> contactNames(Collection<UUID> ids) {
    return contacts.names(ids);
  }

  /** Contact id → whom to call, and how; unknown ids are left out. */
  public Map<UUID, ContactCard> contactCards(Collection<UUID> ids) {
    return contacts.cards(ids);
  }

  /** Contact id → the contact, for somebody who has to call; unknown ids are left out. */
  public Optional<ContactView> contact(ContactId id) {
    return contacts.find(Reach.ALL, id).map(contact -> contact.view(""));
  }

  /** Whom to call first at a customer: the primary contact, else any that is active. */
  public Optional<ContactView> firstContact(CustomerId customer) {
    return contacts.listOf(customer).stream()
        .map(contact -> contact.view(""))
        .filter(ContactView::isActive)
        .min(Comparator.comparing(ContactView::isPrimary).reversed());
  }

  /** The customer's own phone number, empty if it has none. */
  public String phone(CustomerId customer) {
    return customers.find(Reach.ALL, customer).map(c -> c.view().phone()).orElse("");
  }

  /** True if there is such a customer within reach. */
  public boolean isCustomer(Reach reach, CustomerId id) {
    return customers.find(reach, id).isPresent();
  }

  /** The customer of a site; empty when absent or out of reach. */
  public Optional<CustomerId> findCustomerOf(Reach reach, SiteId site) {
    return sites.find(reach, site).map(Site::customer);
  }

  /** The customer of a contact; empty when absent or out of reach. */
  public Optional<CustomerId> findCustomerOf(Reach reach, ContactId contact) {
    return contacts.find(reach, contact).map(Contact::customer);
  }

  /**
   * The customer of a site.
   *
   * @throws org.waymend.shared.DomainException {@code site/unknown} when absent or out of reach
   */
  public CustomerId customerOf(Reach reach, SiteId site) {
    return sites.get(reach, site).customer();
  }

  /** A customer by its number for people. */
  public Optional<CustomerId> findCustomer(String number) {
    return customers.findByNumber(number).map(Customer::id);
  }

  /** A customer's sites of this name. */
  public List<SiteId> sitesNamed(CustomerId customer, String name) {
    return sites.listOf(customer).stream()
        .filter(s -> s.view("").name().equals(name))
        .map(Site::id)
        .toList();
  }
}
