package org.waymend.ticket.infra;

import java.util.List;
import java.util.UUID;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetMother;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.Assets;
import org.waymend.asset.infra.AssetDatabase;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.identity.UserDirectory;
import org.waymend.identity.UserMother;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.identity.infra.UsersDatabase;
import org.waymend.shared.access.Role;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.ticket.CategoryMother;
import org.waymend.ticket.domain.BacklogCounts;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;
import org.waymend.ticket.domain.CategoryNames;
import org.waymend.ticket.domain.TicketMessages;
import org.waymend.ticket.domain.Tickets;

/** The repositories of tickets on a test database, and what tickets refer to. */
public final class TicketsOnMariaDb {
  public final JpaTest jpa;
  public final CustomerDatabase customers;
  public final Assets assets;
  public final Users users;
  public final Categories categories;
  public final Tickets tickets;
  public final TicketMessages messages;
  public final CustomerDirectory customerDirectory;
  public final AssetDirectory assetDirectory;
  public final UserDirectory userDirectory;

  public TicketsOnMariaDb(JpaTest jpa) {
    this.jpa = jpa;
    customers = new CustomerDatabase(jpa);
    assets = AssetDatabase.on(jpa);
    users = UsersDatabase.on(jpa);
    categories = new JpaCategories(jpa.entityManager());
    tickets = new JpaTickets(jpa.entityManager());
    messages = new JpaTicketMessages(jpa.entityManager());
    customerDirectory =
        new CustomerDirectory(customers.customers, customers.sites, customers.contacts);
    assetDirectory = new AssetDirectory(assets);
    userDirectory = new UserDirectory(users);
  }

  public Customer customer(String number, String name) {
    return customers.with(CustomerMother.customer(number, name));
  }

  public Site site(Customer customer, String name) {
    return customers.with(CustomerMother.site(customer.id(), name));
  }

  public Site site(Customer customer, String name, double latitude, double longitude) {
    var fields = CustomerMother.siteFields(customer.id().value(), name, latitude, longitude);
    return customers.with(
        Site.register(UUID.randomUUID(), customer.id(), fields, CustomerMother.NINE));
  }

  public Contact contact(Customer customer, String name) {
    var contact = CustomerMother.contact(customer.id(), name);
    jpa.run(() -> customers.contacts.add(contact));
    return contact;
  }

  public Asset asset(Site site, String tag) {
    var asset = AssetMother.asset(site.customer(), site.id(), tag);
    jpa.run(() -> assets.add(asset));
    return asset;
  }

  public User user(String username, Role... roles) {
    var user = UserMother.user(username, roles);
    jpa.run(() -> users.add(user));
    return user;
  }

  public UUID category(String code) {
    var none = new CategoryNames(java.util.Map.of(), java.util.Map.of());
    var category =
        Category.register(
            UUID.randomUUID(),
            CategoryMother.needing(code, List.of(), List.of()),
            none,
            CustomerMother.NINE);
    jpa.run(() -> categories.add(category));
    return category.id().value();
  }

  public BacklogCounts backlog() {
    return new SqlBacklogCounts(jpa.entityManager());
  }
}
