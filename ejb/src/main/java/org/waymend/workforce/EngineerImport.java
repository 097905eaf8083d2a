package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.Engineers;

/** Imports engineers by number, from the columns of their export. */
@ApplicationScoped
public class EngineerImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "number",
          "name",
          "phone",
          "email",
          "username",
          "providerCode",
          "providerName",
          "teamCode",
          "teamName",
          "latitude",
          "longitude",
          "address",
          "skills",
          "territories",
          "isActive",
          "createdAt");

  private Engineers engineers;
  private EngineerReferences references;
  private WorkforceDirectory directory;
  private UserService users;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected EngineerImport() {} // container

  @Inject
  EngineerImport(
      Engineers engineers,
      EngineerReferences references,
      WorkforceDirectory directory,
      UserService users,
      CsvImport imports,
      Access access,
      Clock clock) {
    this.engineers = engineers;
    this.references = references;
    this.directory = directory;
    this.users = users;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "engineer.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells));
  }

  private Outcome take(CsvRow row, ImportedCells cells) {
    var number = cells.key(row, "number");
    var found = engineers.findByNumber(number).orElse(null);
    var before = found == null ? null : found.fields();
    boolean isActive = row.bool("isActive", found == null || found.isActive());
    var fields = fields(row, number, before);
    if (fields.userId() != null) {
      cells.once(row, "username", "user " + fields.userId());
    }
    if (found != null && fields.equals(before) && isActive == found.isActive()) {
      return Outcome.UNCHANGED;
    }
    Engineer engineer;
    if (found == null) {
      engineer = Engineer.register(UuidV7.next(clock), fields, clock.instant());
      references.check(fields, null, engineer.id());
      engineers.add(engineer);
    } else {
      engineer = found;
      engineer.change(fields);
      references.check(fields, before, engineer.id());
    }
    if (isActive) {
      engineer.activate();
    } else {
      engineer.deactivate();
    }
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }

  private EngineerFields fields(CsvRow row, String number, @Nullable EngineerFields before) {
    return new EngineerFields(
        number,
        row.text("name", before == null ? null : before.name()),
        row.text("phone", before == null ? "" : before.phone()),
        row.text("email", before == null ? "" : before.email()),
        id(row, "username", before == null ? null : before.userId(), this::user),
        reference(
            row,
            "providerCode",
            before == null ? null : before.providerId(),
            directory::serviceProvider),
        reference(row, "teamCode", before == null ? null : before.teamId(), directory::team),
        home(row, before == null ? null : before.homeBase()),
        skills(row, before == null ? null : before.skills()),
        territories(row, before == null ? null : before.territoryIds()));
  }

  private Optional<UUID> user(String username) {
    return users.findByUsername(username).map(UserView::id);
  }

  private static @Nullable UUID reference(
      CsvRow row,
      String column,
      @Nullable UUID before,
      Function<String, Optional<WorkforceReference>> lookUp) {
    return id(row, column, before, code -> lookUp.apply(code).map(WorkforceReference::id));
  }

  private static @Nullable UUID id(
      CsvRow row, String column, @Nullable UUID before, Function<String, Optional<UUID>> lookUp) {
    if (!row.has(column)) {
      return before;
    }
    var key = row.text(column);
    return key.isEmpty()
        ? null
        : lookUp.apply(key).orElseThrow(() -> row.refused(column, "unknown", "There is no " + key));
  }

  private static HomeBase home(CsvRow row, @Nullable HomeBase before) {
    return new HomeBase(
        before == null || row.has("latitude")
            ? Double.valueOf(row.decimal("latitude"))
            : before.latitude(),
        before == null || row.has("longitude")
            ? Double.valueOf(row.decimal("longitude"))
            : before.longitude(),
        row.text("address", before == null ? "" : before.address()));
  }

  private List<EngineerSkillFields> skills(CsvRow row, @Nullable List<EngineerSkillFields> before) {
    if (!row.has("skills")) {
      return before == null ? List.of() : before;
    }
    var skills = new ArrayList<EngineerSkillFields>();
    for (String cell : row.list("skills")) {
      skills.add(skill(row, cell));
    }
    skills.sort(Comparator.comparing(EngineerSkillFields::skillId));
    return skills;
  }

  private EngineerSkillFields skill(CsvRow row, String cell) {
    var parts = cell.split(":", 3);
    try {
      var code = parts[0].strip();
      var id =
          directory
              .skill(code)
              .orElseThrow(() -> row.refused("skills", "unknown", "There is no skill " + code))
              .id();
      var level = Integer.valueOf(parts[1].strip());
      var expiry = parts.length < 3 ? "" : parts[2].strip();
      return new EngineerSkillFields(id, level, expiry.isEmpty() ? null : LocalDate.parse(expiry));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
      throw row.refused(
          "skills", "invalid-value", "must look like CODE:3 or CODE:3:2027-12-31, not " + cell);
    }
  }

  private List<UUID> territories(CsvRow row, @Nullable List<UUID> before) {
    if (!row.has("territories")) {
      return before == null ? List.of() : before;
    }
    return row.list("territories").stream()
        .map(
            code ->
                directory
                    .territory(code)
                    .orElseThrow(() -> row.refused("territories", "unknown", "There is no " + code))
                    .id())
        .distinct()
        .sorted()
        .toList();
  }
}
