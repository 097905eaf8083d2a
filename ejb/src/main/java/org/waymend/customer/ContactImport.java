package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Contacts;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/**
 * Contacts from a CSV file. A contact is known by its customer's number and its own name, or by the
 * {@code id} of the export where a customer has several of one name.
 */
@ApplicationScoped
public class ContactImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "customerNumber",
          "name",
          "email",
          "phone",
          "jobTitle",
          "isPrimary",
          "isActive",
          // of the export, but not taken from it:
          "customerName",
          "createdAt");

  private Contacts contacts;
  private Customers customers;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected ContactImport() {} // container

  @Inject
  public ContactImport(
      Contacts contacts, Customers customers, CsvImport imports, Access access, Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}, {@code
   *     import/unknown-columns}, or {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "contact.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::take);
  }

  private Outcome take(CsvRow row) {
    var customer = ImportedCells.customer(row, customers).id();
    var known = contacts.listOf(customer);
    var found =
        ImportedCells.same(row, known, c -> c.id().value(), c -> c.view("").name()).orElse(null);
    var before = found == null ? null : found.view("");
    var fields = fields(row, customer, before);
    boolean isActive = row.bool("isActive", before == null || before.isActive());
    if (before == null) {
      var contact = Contact.register(UuidV7.next(clock), customer, fields, clock.instant());
      settle(contact, isActive);
      contacts.add(contact);
      return Outcome.CREATED;
    }
    var contact = java.util.Objects.requireNonNull(found);
    contact.change(fields);
    settle(contact, isActive);
    return contact.view("").equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private void settle(Contact contact, boolean isActive) {
    if (isActive) {
      contact.activate();
    } else {
      contact.deactivate();
    }
    PrimaryContact.lock(contacts, contact);
    PrimaryContact.stepOthersBack(contacts, contact);
  }

  private static ContactFields fields(
      CsvRow row, CustomerId customer, @Nullable ContactView before) {
    return new ContactFields(
        customer.value(),
        row.text("name"),
        row.text("email", before == null ? null : before.email()),
        row.text("phone", before == null ? null : before.phone()),
        row.text("jobTitle", before == null ? null : before.jobTitle()),
        row.bool("isPrimary", before != null && before.isPrimary()));
  }
}
