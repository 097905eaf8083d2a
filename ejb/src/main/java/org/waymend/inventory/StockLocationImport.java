package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.domain.StockLocation;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/** Brings stock locations in from CSV; a location is known by its code. */
@ApplicationScoped
public class StockLocationImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "code",
          "name",
          "kind",
          "engineerId",
          "providerId",
          "plate",
          "latitude",
          "longitude",
          "isActive",
          // of the export, but not taken from it:
          "id",
          "version",
          "createdAt");

  private StockLocations locations;
  private StockLocationRegister register;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected StockLocationImport() {} // container

  @Inject
  public StockLocationImport(
      StockLocations locations, StockLocationRegister register, CsvImport imports, Access access) {
    this.locations = locations;
    this.register = register;
    this.imports = imports;
    this.access = access;
  }

  /**
   * @throws DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "stock-location.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::bring);
  }

  private Outcome bring(CsvRow row) {
    var fields = fields(row);
    boolean shallBeActive = row.bool("isActive", true);
    var found = locations.findByCode(row.text("code"));
    if (found.isEmpty()) {
      settle(register.register(fields), shallBeActive);
      return Outcome.CREATED;
    }
    var location = found.get();
    var before = location.view();
    register.change(location, fields);
    settle(location, shallBeActive);
    return before.equals(location.view()) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private void settle(StockLocation location, boolean shallBeActive) {
    if (shallBeActive && !location.isActive()) {
      register.activate(location);
    } else if (!shallBeActive && location.isActive()) {
      register.deactivate(location);
    }
  }

  private StockLocationFields fields(CsvRow row) {
    return new StockLocationFields(
        row.text("code"),
        row.text("name"),
        row.constant("kind", StockLocationKind.class),
        null,
        null,
        row.text("plate"),
        degrees(row, "latitude"),
        degrees(row, "longitude"));
  }

  private static @Nullable Double degrees(CsvRow row, String column) {
    return row.optional(column) == null ? null : row.decimal(column);
  }
}
