package org.waymend.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.Check;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/**
 * Customers from a CSV file. A row with a known {@code number} changes that customer; without a
 * number it makes a new one, unless a customer of the same name, e-mail and phone is there already.
 */
@ApplicationScoped
public class CustomerImport {
  /**
   * The columns; {@code tags} are parted by {@code |}. The export's other columns change nothing.
   */
  public static final Set<String> COLUMNS =
      Set.of(
          "number",
          "name",
          "kind",
          "email",
          "phone",
          "language",
          "tags",
          "note",
          "isActive",
          "id",
          "version",
          "createdAt",
          "preferredEngineerIds",
          "bannedEngineerIds");

  /** Numbers that only we give. */
  private static final String OUR_NUMBERS = "CU-";

  private Customers customers;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected CustomerImport() {} // container

  @Inject
  public CustomerImport(Customers customers, CsvImport imports, Access access, Clock clock) {
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
    access.check(actor, "customer.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::take);
  }

  private Outcome take(CsvRow row) {
    var number = row.text("number");
    var known =
        number.isEmpty() ? customers.findSame(fields(row, null)) : customers.findByNumber(number);
    return known.isPresent() ? change(known.get(), row) : create(row, number);
  }

  private Outcome create(CsvRow row, String given) {
    if (given.toUpperCase(Locale.ROOT).startsWith(OUR_NUMBERS)) {
      throw row.refused(
          "number", "unknown", "There is no customer " + given + "; leave the number empty");
    }
    var fields = fields(row, null);
    var id = UuidV7.next(clock);
    var number = given.isEmpty() ? customers.nextNumber() : number(given);
    var customer = Customer.register(id, number, fields, clock.instant());
    if (!row.bool("isActive", true)) {
      customer.deactivate();
    }
    customers.add(customer);
    return Outcome.CREATED;
  }

  private static String number(String given) {
    var check = new Check();
    var number = check.code("number", given);
    check.isTrue(number.length() <= 20, "number", "too-long", "may have at most 20 characters");
    check.throwIfAny();
    return number;
  }

  private Outcome change(Customer customer, CsvRow row) {
    var before = customer.view();
    customer.change(fields(row, before));
    if (row.bool("isActive", before.isActive())) {
      customer.activate();
    } else {
      customer.deactivate();
    }
    return customer.view().equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static CustomerFields fields(CsvRow row, @Nullable CustomerView before) {
    return new CustomerFields(
        row.text("name", before == null ? null : before.name()),
        before == null || row.has("kind")
            ? row.constant("kind", CustomerKind.class)
            : before.kind(),
        row.text("email", before == null ? null : before.email()),
        row.text("phone", before == null ? null : before.phone()),
        row.text("language", before == null ? null : before.language()),
        before == null || row.has("tags") ? row.list("tags") : before.tags(),
        row.text("note", before == null ? null : before.note()),
        before == null ? List.of() : before.preferredEngineerIds(),
        before == null ? List.of() : before.bannedEngineerIds());
  }
}
