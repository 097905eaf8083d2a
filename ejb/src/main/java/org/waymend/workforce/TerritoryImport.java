package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workforce.domain.Polygon;
import org.waymend.workforce.domain.Territories;
import org.waymend.workforce.domain.Territory;

/** Imports territories by code, from the columns of their export. */
@ApplicationScoped
public class TerritoryImport {
  private static final Set<String> COLUMNS =
      Set.of("code", "name", "polygon", "isActive", "createdAt");

  private Territories territories;
  private CsvImport imports;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected TerritoryImport() {} // container

  @Inject
  public TerritoryImport(
      Territories territories, CsvImport imports, Access access, DomainEvents events, Clock clock) {
    this.territories = territories;
    this.imports = imports;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "territory.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells));
  }

  private Outcome take(CsvRow row, ImportedCells cells) {
    var code = cells.key(row, "code");
    var found = territories.findByCode(code).orElse(null);
    var before = found == null ? null : found.fields();
    boolean isActive = row.bool("isActive", found == null || found.isActive());
    var fields =
        new TerritoryFields(
            code,
            row.text("name", before == null ? null : before.name()),
            polygon(row, before == null ? null : before.polygon()));
    if (found != null && fields.equals(before) && isActive == found.isActive()) {
      return Outcome.UNCHANGED;
    }
    Territory territory;
    if (found == null) {
      territory = Territory.register(UuidV7.next(clock), fields, clock.instant());
      territories.add(territory);
      events.publish(territory.redrawn());
    } else {
      territory = found;
      territory.change(fields).ifPresent(events::publish);
    }
    if (isActive) {
      territory.activate().ifPresent(events::publish);
    } else {
      territory.deactivate().ifPresent(events::publish);
    }
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }

  private static @Nullable List<List<Double>> polygon(
      CsvRow row, @Nullable List<List<Double>> before) {
    var text = row.text("polygon", null);
    if (text == null || text.isEmpty()) {
      return before;
    }
    var corners = Polygon.cornersOfWkt(text);
    if (corners.isEmpty()) {
      throw row.refused(
          "polygon",
          "invalid-wkt",
          "must look like POLYGON((116.1 39.8, 116.5 39.8, …, 116.1 39.8))");
    }
    return corners;
  }
}
