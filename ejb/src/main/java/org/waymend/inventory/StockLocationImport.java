package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;

/** Brings stock locations in from CSV; a location is known by its code. */
@ApplicationScoped
public class StockLocationImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "code",
          "name",
          "kind",
          "engineerNumber",
          "providerCode",
          "plate",
          "latitude",
          "longitude",
          "isActive",
          // of the export, but not taken from it:
          "id",
          "version",
          "engineerId",
          "engineerName",
          "providerId",
          "providerName",
          "createdAt");

  private StockLocations locations;
  private StockLocationRegister register;
  private WorkforceDirectory workforce;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected StockLocationImport() {} // container

  @Inject
  public StockLocationImport(
      StockLocations locations,
      StockLocationRegister register,
      WorkforceDirectory workforce,
      CsvImport imports,
      Access access) {
    this.locations = locations;
    this.register = register;
    this.workforce = workforce;
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
    var before = location.fields();
    boolean wasActive = location.isActive();
    register.change(location, fields);
    settle(location, shallBeActive);
    return before.equals(location.fields()) && wasActive == shallBeActive
        ? Outcome.UNCHANGED
        : Outcome.CHANGED;
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
        id(row, "engineerNumber", workforce::engineer),
        id(row, "providerCode", workforce::serviceProvider),
        row.text("plate"),
        row.optional("latitude") == null ? null : Double.valueOf(row.decimal("latitude")),
        row.optional("longitude") == null ? null : Double.valueOf(row.decimal("longitude")));
  }

  private static @Nullable UUID id(
      CsvRow row, String column, Function<String, Optional<WorkforceReference>> lookUp) {
    var key = row.optional(column);
    return key == null
        ? null
        : lookUp
            .apply(key)
            .orElseThrow(() -> row.refused(column, "unknown", "There is no " + key))
            .id();
  }
}
