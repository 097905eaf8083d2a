package org.waymend.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.waymend.customer.CustomerCommands.ChangeContact;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Contacts;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.Check;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Registers and looks after contacts of customers. */
@Stateless
public class ContactService {
  private Contacts contacts;
  private Customers customers;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ContactService() {} // container

  @Inject
  public ContactService(Contacts contacts, Customers customers, Access access, Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.access = access;
    this.clock = clock;
  }

  public Page<ContactView> list(Actor actor, ListQuery query) {
    access.check(actor, "contact.list");
    var page = contacts.page(access.reach(actor, "contact.list"), query);
    var names = customers.names(page.items().stream().map(x -> x.customer().value()).toList());
    return page.map(x -> x.view(names.getOrDefault(x.customer().value(), "")));
  }

  /** The list as lines of CSV. */
  public Page<ContactRow> export(Actor actor, ListQuery query) {
    access.check(actor, "contact.export");
    var page = contacts.page(access.reach(actor, "contact.export"), query);
    var ids = page.items().stream().map(x -> x.customer().value()).toList();
    var numbers = customers.numbers(ids);
    var names = customers.names(ids);
    return page.map(
        x -> {
          var id = x.customer().value();
          return ContactRow.of(x.view(names.getOrDefault(id, "")), numbers.getOrDefault(id, ""));
        });
  }

  /**
   * @throws org.waymend.shared.DomainException {@code contact/unknown}
   */
  public ContactView view(Actor actor, ContactId id) {
    access.check(actor, "contact.view");
    return view(contacts.get(access.reach(actor, "contact.view"), id));
  }

  /**
   * @throws org.waymend.shared.DomainException {@code customer/unknown}
   */
  public ContactView register(RegisterContact command) {
    access.check(command.actor(), "contact.register");
    var check = new Check();
    check.required("customerId", command.fields().customerId());
    check.throwIfAny();
    var customerId = new CustomerId(Objects.requireNonNull(command.fields().customerId()));
    var customer = customers.get(access.reach(command.actor(), "contact.register"), customerId);
    var contact =
        Contact.register(UuidV7.next(clock), customer.id(), command.fields(), clock.instant());
    PrimaryContact.lock(
        contacts, contact); // first: the new row's foreign key would take a weaker lock
    contacts.add(contact);
    return flushed(contact);
  }

  public ContactView change(ChangeContact command) {
    var contact =
        loaded(command.actor(), "contact.change", command.id(), command.expectedVersion());
    contact.change(command.fields());
    PrimaryContact.lock(contacts, contact);
    return flushed(contact);
  }

  public ContactView deactivate(Actor actor, ContactId id, long expectedVersion) {
    var contact = loaded(actor, "contact.deactivate", id, expectedVersion);
    contact.deactivate();
    return flushed(contact);
  }

  public ContactView activate(Actor actor, ContactId id, long expectedVersion) {
    var contact = loaded(actor, "contact.activate", id, expectedVersion);
    contact.activate();
    return flushed(contact);
  }

  private Contact loaded(Actor actor, String operation, ContactId id, long expectedVersion) {
    access.check(actor, operation);
    return contacts.get(access.reach(actor, operation), id, expectedVersion);
  }

  private ContactView flushed(Contact contact) {
    PrimaryContact.stepOthersBack(contacts, contact);
    contacts.flush();
    return view(contact);
  }

  private ContactView view(Contact contact) {
    var id = contact.customer().value();
    return contact.view(customers.names(java.util.List.of(id)).getOrDefault(id, ""));
  }
}
