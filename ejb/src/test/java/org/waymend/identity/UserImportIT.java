package org.waymend.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.domain.Customer;
import org.waymend.identity.domain.LoginSession;
import org.waymend.identity.domain.User;
import org.waymend.identity.infra.IdentityDatabase;
import org.waymend.shared.Refusals;
import org.waymend.shared.Secrets;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.ServiceProvider;

class UserImportIT {
  private static final IdentityDatabase DB = new IdentityDatabase();
  private static final Clock CLOCK = Clock.fixed(UserMother.NINE, ZoneOffset.UTC);
  private static final Actor SYSTEM = Actor.system("test");
  private static final Customer ACME = CustomerMother.customer("CU-000007", "Acme");
  private static final ServiceProvider LIFTS = WorkforceMother.provider("LIFTS");
  private static final UserMother.Keys KEYS =
      new UserMother.Keys().with("CU-000007", ACME.id().value()).with("LIFTS", LIFTS.id().value());
  private static final UserService SERVICE =
      new UserService(DB.users, KEYS, KEYS, DB.logins, DB.hashes, new Access(), CLOCK);
  private static final UserImport IMPORT =
      new UserImport(DB.users, DB.logins, KEYS, KEYS, new CsvImport(DB.jpa), new Access(), CLOCK);
  private static final String HEAD =
      "username,displayName,email,roles,language,timeZone,customerNumber,providerCode,isActive\n";

  @BeforeAll
  static void register_what_users_belong_to() {
    DB.jpa.run(
        () -> {
          DB.jpa.entityManager().persist(ACME);
          DB.jpa.entityManager().persist(LIFTS);
        });
  }

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void a_file_makes_changes_and_then_says_nothing_new() {
    add(UserMother.user("known", Role.AGENT));
    var file =
        HEAD
            + "Known,Known One,known@example.com,dispatcher|agent,zh-CN,,,,\n"
            + "buyer,Buyer,,customer,en,,CU-000007,,\n"
            + "helper,Helper,,provider_staff,en,Asia/Shanghai,,LIFTS,no\n";
    assertThat(run(file, true)).isEqualTo(new ImportReport(true, 3, 2, 1, 0, List.of()));
    assertThat(lookUp("buyer")).isEmpty();
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 2, 1, 0, List.of()));
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 0, 0, 3, List.of()));
    assertThat(find("known").roles()).containsExactly("agent", "dispatcher");
    assertThat(find("buyer").customerId()).isEqualTo(ACME.id().value());
    assertThat(find("helper").providerId()).isEqualTo(LIFTS.id().value());
    assertThat(find("helper").isActive()).isFalse();
  }

  @Test
  void a_new_user_has_no_password_and_a_known_one_keeps_the_own() {
    var kept = UserMother.user("kept", Role.AGENT);
    kept.replacePassword("hash");
    add(kept);
    run(HEAD + "kept,Other Name,,agent,en,,,,\nfresh,Fresh,,agent,en,,,,\n", false);
    assertThat(passwordOf("kept")).isEqualTo("hash");
    assertThat(passwordOf("fresh")).isNull();
    assertThat(Refusals.type(() -> run("username,password\nfresh,secret\n", true)))
        .isEqualTo("import/unknown-columns");
  }

  @Test
  void a_column_that_the_file_lacks_stays_as_it_was() {
    run(HEAD + "partly,Partly,partly@example.com,customer,en,,CU-000007,,\n", false);
    run("username,displayName\npartly,Partly New\n", false);
    var view = find("partly");
    assertThat(view.displayName()).isEqualTo("Partly New");
    assertThat(view.email()).isEqualTo("partly@example.com");
    assertThat(view.roles()).containsExactly("customer");
    assertThat(view.customerId()).isEqualTo(ACME.id().value());
  }

  @Test
  void every_wrong_row_is_reported_and_nothing_is_kept() {
    var file =
        HEAD
            + ",Nameless,,agent,en,,,,\n"
            + "wrong1,One,,king,en,,,,\n"
            + "wrong2,Two,,customer,en,,CU-999999,,\n"
            + "wrong3,Three,,customer,en,,,,\n"
            + "wrong4,Four,,provider_staff,en,,,NOBODY,\n"
            + "fine,Fine,,agent,en,,,,\n";
    assertThat(run(file, true).errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 username required",
            "3 roles unknown-role",
            "3 roles required",
            "4 customerNumber unknown",
            "5 customerId required",
            "6 providerCode unknown");
    assertThat(Refusals.type(() -> run(file, false))).isEqualTo("import/has-errors");
    assertThat(lookUp("fine")).isEmpty();
  }

  @Test
  void who_loses_a_role_or_is_deactivated_is_signed_out() {
    for (String name : List.of("demoted", "dismissed", "renamed")) {
      var user = UserMother.user(name, Role.AGENT, Role.MANAGER);
      add(user);
      DB.jpa.run(() -> DB.logins.add(session(user)));
    }
    run(
        HEAD
            + "demoted,Name,,agent,en,,,,\n"
            + "dismissed,Name,,agent|manager,en,,,,no\n"
            + "renamed,Name,,agent|manager,en,,,,\n",
        false);
    assertThat(isSignedIn("demoted")).isFalse();
    assertThat(isSignedIn("dismissed")).isFalse();
    assertThat(isSignedIn("renamed")).isTrue();
  }

  @Test
  void the_last_administrator_stays() {
    add(UserMother.administrator("root"));
    assertThat(run(HEAD + "root,Root,,agent,en,,,,\n", true).errors())
        .extracting(e -> e.code())
        .containsExactly("user/last-administrator");
    assertThat(run(HEAD + "root,Root,,admin,en,,,,no\n", true).errors())
        .extracting(e -> e.code())
        .containsExactly("user/last-administrator");
  }

  @Test
  void an_export_can_be_imported_again() throws IOException {
    run(HEAD + "again,=Again,,customer,en,,CU-000007,,\n", false);
    var out = new ByteArrayOutputStream();
    var rows = DB.jpa.call(() -> SERVICE.export(SYSTEM, ListQuery.all())).items();
    CsvExport.write(out, UserRow.class, List.of(), rows);
    assertThat(out.toString(UTF_8)).contains("CU-000007").doesNotContain("assword");
    assertThat(IMPORT.run(SYSTEM, out.toByteArray(), false))
        .isEqualTo(new ImportReport(false, rows.size(), 0, 0, rows.size(), List.of()));
  }

  @Test
  void only_an_administrator_may_import() {
    for (Role role : Role.values()) {
      if (role != Role.ADMIN) {
        var actor = new Actor(null, "x", Set.of(role), null, null, null, false);
        assertThat(Refusals.type(() -> IMPORT.run(actor, HEAD.getBytes(UTF_8), true)))
            .isEqualTo("access/forbidden");
      }
    }
  }

  private static ImportReport run(String file, boolean dryRun) {
    return IMPORT.run(SYSTEM, file.getBytes(UTF_8), dryRun);
  }

  private static void add(User user) {
    DB.jpa.run(() -> DB.users.add(user));
  }

  private static Optional<UserView> lookUp(String username) {
    return DB.jpa.call(() -> SERVICE.findByUsername(username));
  }

  private static UserView find(String username) {
    return lookUp(username).orElseThrow();
  }

  private static @Nullable String passwordOf(String username) {
    return DB.jpa.call(() -> DB.users.findByUsername(username).orElseThrow().passwordHash());
  }

  private static LoginSession session(User user) {
    var id = UUID.randomUUID();
    return LoginSession.start(
        id, user.id(), Secrets.sha256(id.toString()), "csrf", "::1", "", UserMother.NINE);
  }

  private static boolean isSignedIn(String username) {
    return DB.jpa.call(
        () -> {
          var user = DB.users.findByUsername(username).orElseThrow();
          return DB.logins.sessionsOf(user.id()).stream().anyMatch(s -> s.isAlive(UserMother.NINE));
        });
  }
}
