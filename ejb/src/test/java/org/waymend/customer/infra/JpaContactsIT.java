package org.waymend.customer.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.contact;
import static org.waymend.customer.CustomerMother.contactFields;
import static org.waymend.customer.CustomerMother.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactService;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerCommands.ChangeContact;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.customer.CustomerId;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Customer;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;

class JpaContactsIT {
  private static final CustomerDatabase DB =
      new CustomerDatabase(JpaTest.on(TestDatabase.create()));
  private static final Actor SYSTEM = Actor.system("test");
  private static final ContactService SERVICE =
      new ContactService(DB.contacts, DB.customers, new Access(), CLOCK);
  private static final Customer ACME = customer("T-1", "Acme");
  private static final Customer HONGDA = customer("T-2", "宏达物业");
  private static final Contact LI = contact(ACME.id(), "Li");
  private static final Contact ANNA = contact(ACME.id(), "Anna");
  private static final Contact WANG = contact(HONGDA.id(), "Wang");

  @BeforeAll
  static void register_contacts() {
    List.of(ACME, HONGDA).forEach(DB::with);
    DB.jpa.run(() -> List.of(LI, ANNA, WANG).forEach(DB.contacts::add));
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void lists_search_filter_and_page_through() {
    var ofAcme = Map.of("customerId", ACME.id().value().toString());
    assertThat(names(Reach.ALL, "WANG@", Map.of())).containsExactly("Wang");
    assertThat(names(Reach.ALL, "", ofAcme)).containsExactly("Anna", "Li");
    assertThat(names(Reach.ALL, "anna", Map.of("isActive", "false"))).isEmpty();
    assertThat(names(Reach.ALL, "anna", Map.of("isPrimary", "false"))).containsExactly("Anna");
    Paging.everyOrderPagesThrough(
        List.of("name", "email", "jobTitle", "createdAt", "isPrimary", "isActive"),
        query -> DB.jpa.call(() -> DB.contacts.page(Reach.ALL, query)),
        Contact::id);
    assertThat(DB.jpa.call(() -> DB.contacts.listOf(ACME.id())))
        .extracting(Contact::id)
        .containsExactly(ANNA.id(), LI.id());
  }

  @Test
  void a_customers_user_reaches_the_own_contacts_only() {
    var own = new Reach(false, HONGDA.id().value(), null, UUID.randomUUID());
    assertThat(names(own, "", Map.of())).containsExactly("Wang");
    assertThat(DB.jpa.call(() -> DB.contacts.get(own, WANG.id())).id()).isEqualTo(WANG.id());
    assertThat(Refusals.type(() -> DB.jpa.call(() -> DB.contacts.get(own, LI.id()))))
        .isEqualTo("contact/unknown");
    assertThat(Refusals.type(() -> DB.jpa.call(() -> DB.contacts.get(Reach.ALL, LI.id(), 9))))
        .isEqualTo("request/stale");
  }

  @Test
  void the_primary_contact_steps_back_for_the_next() {
    var customer = DB.with(customer("T-3", "Primary Ltd")).id();
    var first = register(customer, "First", true);
    var second = register(customer, "Second", true);
    assertThat(second.isPrimary()).isTrue();
    assertThat(primaries(customer)).containsExactly("Second");
    var back = change(first, contactFields(customer, "First", true), first.version() + 1);
    assertThat(back.isPrimary()).isTrue();
    assertThat(primaries(customer)).containsExactly("First");
    DB.jpa.run(() -> SERVICE.deactivate(SYSTEM, new ContactId(back.id()), back.version()));
    assertThat(primaries(customer)).isEmpty();
  }

  @Test
  void of_eight_who_become_primary_at_once_one_is() throws Exception {
    for (int round = 0; round < 5; round++) {
      var customer = DB.with(customer("R-" + round, "Race " + round)).id();
      Race.of(8, i -> () -> register(customer, "Contact" + i, true));
      assertThat(primaries(customer)).as("round %d", round).hasSize(1);
    }
  }

  @Test
  void a_contact_belongs_to_a_customer_that_exists() {
    assertThat(Refusals.type(() -> register(new CustomerId(UUID.randomUUID()), "Nobody", false)))
        .isEqualTo("customer/unknown");
    assertThat(register(ACME.id(), "Zoe", false).customerName()).isEqualTo("Acme");
  }

  private static ContactView register(CustomerId customer, String name, boolean isPrimary) {
    var command = new RegisterContact(SYSTEM, contactFields(customer, name, isPrimary));
    return DB.jpa.call(() -> SERVICE.register(command));
  }

  private static ContactView change(
      ContactView seen, org.waymend.customer.ContactFields fields, long version) {
    return DB.jpa.call(
        () -> SERVICE.change(new ChangeContact(SYSTEM, new ContactId(seen.id()), version, fields)));
  }

  private static List<String> primaries(CustomerId customer) {
    return DB.jpa.call(
        () ->
            DB.contacts.listOf(customer).stream()
                .filter(Contact::isPrimary)
                .map(c -> c.view("").name())
                .toList());
  }

  private static List<String> names(Reach reach, String search, Map<String, String> filters) {
    return Paging.all(
            Paging.query(search, "", 1, filters),
            query -> DB.jpa.call(() -> DB.contacts.page(reach, query)))
        .stream()
        .map(c -> c.view("").name())
        .filter(name -> !name.startsWith("Contact") && !name.equals("Zoe"))
        .toList();
  }
}
