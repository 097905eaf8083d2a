package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.workforce.domain.Skill;
import org.waymend.workforce.domain.Skills;

/** Imports skills by code, from the columns of their export. */
@ApplicationScoped
public class SkillImport {
  private static final Set<String> COLUMNS =
      Set.of("id", "version", "code", "nameEn", "nameZh", "isActive", "createdAt");

  private Skills skills;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected SkillImport() {} // container

  @Inject
  public SkillImport(Skills skills, CsvImport imports, Access access, Clock clock) {
    this.skills = skills;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "skill.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells));
  }

  private Outcome take(CsvRow row, ImportedCells cells) {
    var code = cells.key(row, "code");
    var found = skills.findByCode(code).orElse(null);
    var before = found == null ? null : found.fields();
    boolean isActive = row.bool("isActive", found == null || found.isActive());
    var fields =
        new SkillFields(
            code,
            row.text("nameEn", before == null ? null : before.nameEn()),
            row.text("nameZh", before == null ? null : before.nameZh()));
    if (found != null && fields.equals(before) && isActive == found.isActive()) {
      return Outcome.UNCHANGED;
    }
    Skill skill;
    if (found == null) {
      skill = Skill.register(UuidV7.next(clock), fields, clock.instant());
      skills.add(skill);
    } else {
      skill = found;
      skill.change(fields);
    }
    if (isActive) {
      skill.activate();
    } else {
      skill.deactivate();
    }
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }
}
