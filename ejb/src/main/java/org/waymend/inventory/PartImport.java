package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/** Brings the catalogue of parts in from CSV; a part is known by its number. */
@ApplicationScoped
public class PartImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "number",
          "nameEn",
          "nameZh",
          "unit",
          "price",
          "priceCurrency",
          "cost",
          "costCurrency",
          "isSerialTracked",
          "isLotTracked",
          "fitsModels",
          "substituteNumbers",
          "isActive",
          // of the export, but not taken from it:
          "id",
          "version",
          "substituteIds",
          "createdAt");

  private Parts parts;
  private PartRegister register;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected PartImport() {} // container

  @Inject
  public PartImport(Parts parts, PartRegister register, CsvImport imports, Access access) {
    this.parts = parts;
    this.register = register;
    this.imports = imports;
    this.access = access;
  }

  /**
   * @throws DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "part.import");
    var table = CsvTable.read(csv, COLUMNS);
    var created = new HashSet<UUID>();
    return imports.run(
        table,
        dryRun,
        row -> {
          if (row.equals(table.rows().get(0))) { // again when the transaction is tried again
            created.clear();
            registerNew(table, created);
          }
          return bring(row, created);
        });
  }

  /** First all new parts, without substitutes, so that a line may name a part of a later one. */
  private void registerNew(CsvTable table, Set<UUID> created) {
    for (CsvRow row : table.rows()) {
      try {
        if (parts.findByNumber(row.text("number")).isEmpty()) {
          created.add(register.register(fields(row, List.of())).id().value());
        }
      } catch (DomainException ignored) {
        // said when it is the line's turn
      }
    }
    parts.flush();
  }

  private Outcome bring(CsvRow row, Set<UUID> created) {
    var part =
        parts
            .findByNumber(row.text("number"))
            .orElseGet(() -> register.register(fields(row, List.of()))); // which says why not
    var before = state(part);
    register.change(part, fields(row, substitutes(row)));
    if (row.bool("isActive", true)) {
      part.activate();
    } else {
      part.deactivate();
    }
    if (created.remove(part.id().value())) {
      return Outcome.CREATED;
    }
    return before.equals(state(part)) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private PartView state(Part part) {
    return register.view(part);
  }

  private static PartFields fields(CsvRow row, List<UUID> substitutes) {
    var price = row.money("price", currency(row, "priceCurrency"));
    var hasCost = row.optional("cost") != null;
    var costCurrency =
        row.optional("costCurrency") == null ? price.currency() : currency(row, "costCurrency");
    return new PartFields(
        row.text("number"),
        row.text("nameEn"),
        row.text("nameZh"),
        row.constant("unit", PartUnit.class),
        price,
        hasCost ? row.money("cost", costCurrency) : null,
        row.bool("isSerialTracked", false),
        row.bool("isLotTracked", false),
        row.list("fitsModels"),
        substitutes);
  }

  private static String currency(CsvRow row, String column) {
    var code = row.text(column);
    if (code.isEmpty()) {
      throw row.refused(column, "required", "is required, such as USD");
    }
    try {
      return Money.requireCurrency(code);
    } catch (DomainException e) {
      throw row.refused(column, "unknown-currency", String.valueOf(e.getMessage()));
    }
  }

  private List<UUID> substitutes(CsvRow row) {
    var ids = new ArrayList<UUID>();
    for (String number : row.list("substituteNumbers")) {
      Optional<Part> substitute = parts.findByNumber(number);
      ids.add(
          substitute
              .map(p -> p.id().value())
              .orElseThrow(
                  () -> row.refused("substituteNumbers", "unknown", "There is no part " + number)));
    }
    return ids;
  }
}
