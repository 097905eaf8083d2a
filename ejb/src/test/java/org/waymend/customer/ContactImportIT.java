package org.waymend.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.contact;
import static org.waymend.customer.CustomerMother.customer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

class ContactImportIT {
  private static final CustomerDatabase DB =
      new CustomerDatabase(JpaTest.on(TestDatabase.create()));
  private static final Actor SYSTEM = Actor.system("test");
  private static final ContactService SERVICE =
      new ContactService(DB.contacts, DB.customers, new Access(), CLOCK);
  private static final ContactImport IMPORT =
      new ContactImport(DB.contacts, DB.customers, new CsvImport(DB.jpa), new Access(), CLOCK);
  private static final String HEAD =
      "customerNumber,name,email,phone,jobTitle,isPrimary,isActive\n";

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void a_file_makes_changes_and_then_says_nothing_new() {
    var acme = DB.with(customer("F-1", "Acme"));
    add(contact(acme.id(), "Known"));
    var file =
        HEAD
            + "F-1,Known,,+86 138 1234 5678,Head,yes,\n"
            + "F-1,Fresh,fresh@example.com,,,,\n"
            + "F-1,Gone,gone@example.com,,,,no\n";
    assertThat(run(file, true)).isEqualTo(new ImportReport(true, 3, 2, 1, 0, List.of()));
    assertThat(of(acme.id())).hasSize(1);
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 2, 1, 0, List.of()));
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 0, 0, 3, List.of()));
    assertThat(of(acme.id()))
        .extracting(c -> c.name() + " " + c.phone() + " " + c.isPrimary() + " " + c.isActive())
        .containsExactlyInAnyOrder(
            "Known +86 138 1234 5678 true true", "Fresh  false true", "Gone  false false");
  }

  @Test
  void only_the_last_that_says_so_is_primary() {
    var acme = DB.with(customer("P-1", "Acme"));
    run(HEAD + "P-1,First,a@example.com,,,yes,\nP-1,Second,b@example.com,,,yes,\n", false);
    assertThat(of(acme.id()))
        .filteredOn(ContactView::isPrimary)
        .extracting(ContactView::name)
        .containsExactly("Second");
  }

  @Test
  void a_column_that_the_file_lacks_stays_as_it_was() {
    var acme = DB.with(customer("K-1", "Acme"));
    run(HEAD + "K-1,Li,li@example.com,010-1234,Head,yes,\n", false);
    run("customerNumber,name,jobTitle\nK-1,Li,Caretaker\n", false);
    assertThat(of(acme.id()))
        .extracting(c -> c.jobTitle() + " " + c.email() + " " + c.phone() + " " + c.isPrimary())
        .containsExactly("Caretaker li@example.com 010-1234 true");
  }

  @Test
  void contacts_of_one_name_are_told_apart_by_their_id() throws IOException {
    var acme = DB.with(customer("N-1", "Acme"));
    add(contact(acme.id(), "Twin"));
    add(contact(acme.id(), "Twin"));
    assertThat(run(HEAD + "N-1,Twin,twin@example.com,,,,\n", true).errors())
        .extracting(e -> e.column() + " " + e.code())
        .containsExactly("name ambiguous");
    var out = new ByteArrayOutputStream();
    var rows = DB.jpa.call(() -> SERVICE.export(SYSTEM, ListQuery.all())).items();
    CsvExport.write(out, ContactRow.class, List.of(), rows);
    assertThat(IMPORT.run(SYSTEM, out.toByteArray(), false))
        .isEqualTo(new ImportReport(false, rows.size(), 0, 0, rows.size(), List.of()));
  }

  @Test
  void every_wrong_row_is_reported_and_nothing_is_kept() {
    var acme = DB.with(customer("W-1", "Acme"));
    var file =
        HEAD
            + "NOBODY,Li,li@example.com,,,,\n"
            + "W-1,,li@example.com,,,,\n"
            + "W-1,Li,,,,,\n"
            + "W-1,Li,li@example.com,,,perhaps,\n"
            + "W-1,Fine,fine@example.com,,,,\n";
    assertThat(run(file, true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 customerNumber unknown",
            "3 name required",
            "4 phone required",
            "5 isPrimary invalid-value");
    assertThat(Refusals.type(() -> run(file, false))).isEqualTo("import/has-errors");
    assertThat(of(acme.id())).isEmpty();
  }

  @Test
  void an_agent_may_not_import() {
    var agent = new Actor(null, "x", Set.of(Role.AGENT), null, null, null, false);
    assertThat(Refusals.type(() -> IMPORT.run(agent, HEAD.getBytes(UTF_8), true)))
        .isEqualTo("access/forbidden");
  }

  private static ImportReport run(String file, boolean dryRun) {
    return IMPORT.run(SYSTEM, file.getBytes(UTF_8), dryRun);
  }

  private static void add(Contact contact) {
    DB.jpa.run(() -> DB.contacts.add(contact));
  }

  private static List<ContactView> of(CustomerId customer) {
    return DB.jpa.call(() -> DB.contacts.listOf(customer).stream().map(c -> c.view("")).toList());
  }
}
