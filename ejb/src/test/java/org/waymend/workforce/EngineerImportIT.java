package org.waymend.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.workforce.WorkforceCommands.ChangeEngineer;
import org.waymend.workforce.WorkforceCommands.RegisterEngineer;
import org.waymend.workforce.infra.WorkforceDatabase;

/** Engineers through their service and their import, on the real database. */
class EngineerImportIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();
  private static final Actor DISPATCHER = WorkforceDatabase.DISPATCHER;
  private static final UUID ANNA = DB.user("anna");
  private static final UUID CLERK = DB.user("clerk");

  /** Knows anna, an engineer, and a clerk, who is none. */
  private static final UserService USERS =
      new UserService() {
        @Override
        public Map<UUID, UserView> byIds(Collection<UUID> ids) {
          return ids.stream()
              .filter(id -> id.equals(ANNA) || id.equals(CLERK))
              .collect(Collectors.toMap(id -> id, EngineerImportIT::user));
        }

        @Override
        public Optional<UserView> findByUsername(String username) {
          return switch (username) {
            case "anna" -> Optional.of(user(ANNA));
            case "clerk" -> Optional.of(user(CLERK));
            default -> Optional.empty();
          };
        }
      };

  private static final WorkforceDirectory DIRECTORY = new WorkforceDirectory(DB.references);
  private static final EngineerReferences REFERENCES =
      new EngineerReferences(DB.engineers, DIRECTORY, USERS);
  private static final EngineerService SERVICE =
      new EngineerService(DB.engineers, REFERENCES, new Access(), WorkforceMother.CLOCK);
  private static final EngineerImport IMPORT =
      new EngineerImport(
          DB.engineers,
          REFERENCES,
          DIRECTORY,
          USERS,
          new CsvImport(DB.jpa),
          new Access(),
          WorkforceMother.CLOCK);

  @BeforeAll
  static void prepare() {
    var old = WorkforceMother.skill("OLD");
    old.deactivate();
    DB.jpa.run(
        () -> {
          DB.providers.add(WorkforceMother.provider("LIFTS"));
          DB.teams.add(WorkforceMother.team("DAY"));
          DB.skills.add(WorkforceMother.skill("LIFT"));
          DB.skills.add(WorkforceMother.skill("BOILER"));
          DB.skills.add(old);
          DB.territories.add(WorkforceMother.territory("NORTH", 10, 10, 1));
          DB.territories.add(WorkforceMother.territory("SOUTH", 10, 0, 1));
        });
  }

  @Test
  void an_import_takes_references_by_code_and_an_export_brings_them_back() throws IOException {
    var file =
        """
        number,name,username,providerCode,teamCode,latitude,longitude,address,skills,territories
        IMP-1,安娜,anna,lifts,DAY,39.9,116.4,东城,LIFT:3:2027-12-31|boiler:1,SOUTH|NORTH
        IMP-2,Ben,,,,39.8,116.3,,,
        """;
    assertThat(IMPORT.run(DISPATCHER, file.getBytes(UTF_8), false).created()).isEqualTo(2);

    var page =
        DB.jpa.call(() -> SERVICE.rows(DISPATCHER, WorkforceDatabase.query("IMP-", "", Map.of())));
    var anna = page.items().get(0);
    assertThat(anna.skills()).containsExactly("BOILER:1", "LIFT:3:2027-12-31");
    assertThat(anna.territories()).containsExactly("NORTH", "SOUTH");
    assertThat(anna.username()).isEqualTo("anna");
    assertThat(anna.providerCode()).isEqualTo("LIFTS");
    var out = new ByteArrayOutputStream();
    CsvExport.write(out, EngineerRow.class, List.of(), page.items());
    assertThat(IMPORT.run(DISPATCHER, out.toByteArray(), false))
        .extracting(ImportReport::unchanged)
        .isEqualTo(2);

    var renamed = "number,name\nIMP-1,Anna\nIMP-2,Ben\n";
    var report = IMPORT.run(DISPATCHER, renamed.getBytes(UTF_8), false);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    var view =
        DB.jpa
            .call(() -> SERVICE.list(DISPATCHER, WorkforceDatabase.query("Anna", "", Map.of())))
            .items()
            .get(0);
    assertThat(view.skills()).as("a column that is not there changes nothing").hasSize(2);
    assertThat(view.territoryNames()).containsExactly("Territory NORTH", "Territory SOUTH");
  }

  @Test
  void a_file_with_errors_names_them_and_changes_nothing() {
    var file =
        """
        number,name,username,providerCode,latitude,longitude,skills
        BAD-1,A,,,1,1,LIFT:9
        BAD-2,B,,NOPE,1,1,
        BAD-3,C,clerk,,1,1,
        BAD-4,D,,,1,1,LIFT
        BAD-5,E,,,,1,
        BAD-6,F,,,1,1,OLD:1
        GOOD,G,,,1,1,
        good,G,,,1,1,
        """;
    assertThat(IMPORT.run(DISPATCHER, file.getBytes(UTF_8), true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 skills[0].level out-of-range",
            "3 providerCode unknown",
            "4 userId no-engineer",
            "5 skills invalid-value",
            "6 latitude invalid-value",
            "7 skills[0].skillId inactive",
            "9 number twice");
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> IMPORT.run(DISPATCHER, file.getBytes(UTF_8), false));
    assertThat(refusal.type()).isEqualTo("import/has-errors");
    assertThat(DB.jpa.call(() -> DB.engineers.findByNumber("GOOD"))).isEmpty();
  }

  @Test
  void numbers_and_users_belong_to_one_engineer() {
    var fields = WorkforceMother.engineerFields("ONE-1");
    var one = DB.jpa.call(() -> SERVICE.register(new RegisterEngineer(DISPATCHER, fields)));
    var again =
        catchThrowableOfType(
            DomainException.class,
            () -> DB.jpa.call(() -> SERVICE.register(new RegisterEngineer(DISPATCHER, fields))));
    assertThat(again.type()).isEqualTo("engineer/number-taken");
    var changed =
        DB.jpa.call(
            () ->
                SERVICE.change(
                    new ChangeEngineer(DISPATCHER, new EngineerId(one.id()), 1, fields)));
    assertThat(changed.version()).as("nothing changed").isEqualTo(1);
    assertThat(
            DB.jpa
                .call(() -> SERVICE.list(DISPATCHER, ListQuery.all().where("isActive", "true")))
                .total())
        .isPositive();
  }

  private static UserView user(UUID id) {
    return new UserView(
        id,
        1,
        id.equals(ANNA) ? "anna" : "clerk",
        "",
        "",
        List.of(id.equals(ANNA) ? "engineer" : "agent"),
        "en",
        "system",
        null,
        null,
        null,
        true,
        Instant.EPOCH,
        null);
  }
}
