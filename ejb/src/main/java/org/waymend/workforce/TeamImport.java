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
import org.waymend.workforce.domain.Team;
import org.waymend.workforce.domain.Teams;

/** Imports teams by code, from the columns of their export. */
@ApplicationScoped
public class TeamImport {
  private static final Set<String> COLUMNS =
      Set.of("id", "version", "code", "name", "isActive", "createdAt");

  private Teams teams;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected TeamImport() {} // container

  @Inject
  public TeamImport(Teams teams, CsvImport imports, Access access, Clock clock) {
    this.teams = teams;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "team.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells));
  }

  private Outcome take(CsvRow row, ImportedCells cells) {
    var code = cells.key(row, "code");
    var found = teams.findByCode(code).orElse(null);
    var before = found == null ? null : found.fields();
    boolean isActive = row.bool("isActive", found == null || found.isActive());
    var fields = new TeamFields(code, row.text("name", before == null ? null : before.name()));
    if (found != null && fields.equals(before) && isActive == found.isActive()) {
      return Outcome.UNCHANGED;
    }
    Team team;
    if (found == null) {
      team = Team.register(UuidV7.next(clock), fields, clock.instant());
      teams.add(team);
    } else {
      team = found;
      team.change(fields);
    }
    if (isActive) {
      team.activate();
    } else {
      team.deactivate();
    }
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }
}
