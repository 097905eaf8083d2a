package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/**
 * Brings opening stock in from CSV: location code, part number, quantity. A line that was booked
 * before with the same quantity does nothing, so a file may be imported again.
 */
@ApplicationScoped
public class StockOpeningImport {
  private static final Set<String> COLUMNS = Set.of("location", "part", "quantity", "note");

  private StockLocations locations;
  private PartDirectory parts;
  private StockOpening opening;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected StockOpeningImport() {} // container

  @Inject
  public StockOpeningImport(
      StockLocations locations,
      PartDirectory parts,
      StockOpening opening,
      CsvImport imports,
      Access access) {
    this.locations = locations;
    this.parts = parts;
    this.opening = opening;
    this.imports = imports;
    this.access = access;
  }

  /**
   * @throws DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "stock-movement.import");
    var table = CsvTable.read(csv, COLUMNS);
    var names = new Names();
    return imports.run(
        table,
        dryRun,
        row -> {
          if (row.equals(table.rows().get(0))) { // again when the transaction is tried again
            names.clear();
            prepare(table, names);
          }
          return bring(actor, row, names);
        });
  }

  /** What the file's codes and numbers stand for, each looked up once. */
  private final class Names {
    private final Map<String, Optional<StockLocation>> byCode = new HashMap<>();
    private final Map<String, Optional<PartRef>> byNumber = new HashMap<>();

    void clear() {
      byCode.clear();
      byNumber.clear();
    }

    Optional<StockLocation> location(CsvRow row) {
      return byCode.computeIfAbsent(row.text("location"), locations::findByCode);
    }

    Optional<PartRef> part(CsvRow row) {
      return byNumber.computeIfAbsent(row.text("part"), parts::findByNumber);
    }
  }

  /** Locks every level of the file at once, in order, since the lines come in any order. */
  private void prepare(CsvTable table, Names names) {
    var keys = new ArrayList<StockKey>();
    for (CsvRow row : table.rows()) {
      var location = names.location(row);
      var part = names.part(row);
      if (location.isPresent() && part.isPresent()) {
        keys.add(new StockKey(new PartId(part.get().id()), location.get().id()));
      }
    }
    opening.prepare(keys);
  }

  private Outcome bring(Actor actor, CsvRow row, Names names) {
    var check = new Check();
    var location = names.location(row);
    check.isTrue(location.isPresent(), "location", "unknown", "There is no such stock location");
    var part = names.part(row);
    check.isTrue(part.isPresent(), "part", "unknown", "There is no such part");
    var unit = part.map(PartRef::unit).orElse(null);
    var quantity = Quantity.accept(check, "quantity", number(row), unit);
    var note = check.optionalText("note", row.text("note"), 500);
    check.throwIfAny();
    var place = location.orElseThrow().id();
    var key = new StockKey(new PartId(part.orElseThrow().id()), place);
    var before = opening.before(key);
    if (before.isPresent()) {
      if (before.get().equals(quantity)) {
        return Outcome.UNCHANGED;
      }
      var was = before.get().units().toPlainString();
      throw row.refused(
          "quantity", "opened-before", "was opened with " + was + "; correct it by a count");
    }
    if (!opening.isOpenable(place)) {
      throw row.refused("location", "inactive", "is not active");
    }
    opening.book(key, Objects.requireNonNull(quantity), opening.now(), actor, note);
    return Outcome.CREATED;
  }

  private static BigDecimal number(CsvRow row) {
    try {
      return new BigDecimal(row.text("quantity"));
    } catch (NumberFormatException e) {
      throw row.refused("quantity", "invalid-value", "must be a number such as 2.5");
    }
  }
}
