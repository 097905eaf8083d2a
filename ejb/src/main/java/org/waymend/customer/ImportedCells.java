package org.waymend.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Customers;
import org.waymend.shared.csv.CsvRow;

/** How the imports of what belongs to a customer find it. */
final class ImportedCells {
  private ImportedCells() {}

  static Customer customer(CsvRow row, Customers customers) {
    var number = row.text("customerNumber");
    return customers
        .findByNumber(number)
        .orElseThrow(
            () -> row.refused("customerNumber", "unknown", "There is no customer " + number));
  }

  /**
   * The one of {@code known} that the row means: by its {@code id} if that is among them, else by
   * its {@code name}.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} when several have the name
   */
  static <T> Optional<T> same(
      CsvRow row, List<T> known, Function<T, UUID> id, Function<T, String> name) {
    var byId = known.stream().filter(x -> id.apply(x).toString().equals(row.text("id"))).findAny();
    if (byId.isPresent()) {
      return byId;
    }
    var byName = known.stream().filter(x -> name.apply(x).equals(row.text("name"))).toList();
    if (byName.size() > 1) {
      throw row.refused(
          "name", "ambiguous", "is the name of several; give the id of the export too");
    }
    return byName.stream().findFirst();
  }
}
