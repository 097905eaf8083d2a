package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartRef;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.ticket.CategoryFields.ChecklistLine;
import org.waymend.ticket.CategoryFields.LikelyPart;
import org.waymend.ticket.CategoryFields.SkillNeed;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;

/** Brings categories in from CSV, in the form of {@link CategoryCsv}; known by their code. */
@ApplicationScoped
public class CategoryImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "code",
          "nameEn",
          "nameZh",
          "priority",
          "skills",
          "serviceDurationMinutes",
          "checklist",
          "likelyParts",
          "isActive",
          // of the export, but not taken from it:
          "id",
          "version",
          "createdAt");

  private Categories categories;
  private CategoryRegister register;
  private WorkforceDirectory workforce;
  private PartDirectory parts;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected CategoryImport() {} // container

  @Inject
  CategoryImport(
      Categories categories,
      CategoryRegister register,
      WorkforceDirectory workforce,
      PartDirectory parts,
      CsvImport imports,
      Access access) {
    this.categories = categories;
    this.register = register;
    this.workforce = workforce;
    this.parts = parts;
    this.imports = imports;
    this.access = access;
  }

  /**
   * @throws DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "category.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::bring);
  }

  private Outcome bring(CsvRow row) {
    var fields = fields(row);
    boolean shallBeActive = row.bool("isActive", true);
    var found = categories.findByCode(row.text("code"));
    if (found.isEmpty()) {
      settle(register.register(fields), shallBeActive);
      return Outcome.CREATED;
    }
    var category = found.get();
    var before = register.view(category);
    register.change(category, fields);
    settle(category, shallBeActive);
    return before.equals(register.view(category)) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static void settle(Category category, boolean shallBeActive) {
    if (shallBeActive) {
      category.activate();
    } else {
      category.deactivate();
    }
  }

  private CategoryFields fields(CsvRow row) {
    return new CategoryFields(
        row.text("code"),
        row.text("nameEn"),
        row.text("nameZh"),
        row.constant("priority", Priority.class),
        skills(row),
        row.integer("serviceDurationMinutes", 0),
        row.list("checklist").stream().map(CategoryImport::line).toList(),
        likelyParts(row));
  }

  private static ChecklistLine line(String cell) {
    boolean isMandatory = cell.startsWith("!");
    var texts = (isMandatory ? cell.substring(1) : cell).split("//", 2);
    return new ChecklistLine(texts[0], texts.length < 2 ? null : texts[1], isMandatory);
  }

  private List<SkillNeed> skills(CsvRow row) {
    var needs = new ArrayList<SkillNeed>();
    for (String cell : row.list("skills")) {
      var id = id(row, "skills", cell, c -> workforce.skill(c).map(WorkforceReference::id));
      needs.add(new SkillNeed(id, number(row, "skills", cell, Integer::valueOf)));
    }
    return needs;
  }

  private List<LikelyPart> likelyParts(CsvRow row) {
    var likely = new ArrayList<LikelyPart>();
    for (String cell : row.list("likelyParts")) {
      var id = id(row, "likelyParts", cell, c -> parts.findByNumber(c).map(PartRef::id));
      likely.add(new LikelyPart(id, number(row, "likelyParts", cell, BigDecimal::new)));
    }
    return likely;
  }

  private static UUID id(
      CsvRow row, String column, String cell, Function<String, Optional<UUID>> lookUp) {
    var key = cell.split(":", 2)[0].strip();
    return lookUp
        .apply(key)
        .orElseThrow(() -> row.refused(column, "unknown", "There is no " + key));
  }

  private static <T> T number(CsvRow row, String column, String cell, Function<String, T> read) {
    var halves = cell.split(":", 2);
    try {
      return read.apply(halves.length < 2 ? "" : halves[1].strip());
    } catch (NumberFormatException e) {
      throw row.refused(column, "invalid-value", "must look like CODE:2, not " + cell);
    }
  }
}
