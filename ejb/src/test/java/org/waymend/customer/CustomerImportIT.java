package org.waymend.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.customer.CustomerMother.CLOCK;
import static org.waymend.customer.CustomerMother.customer;
import static org.waymend.customer.CustomerMother.fields;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.infra.CustomerDatabase;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

class CustomerImportIT {
  private static final CustomerDatabase DB =
      new CustomerDatabase(JpaTest.on(TestDatabase.create()));
  private static final Actor SYSTEM = Actor.system("test");
  private static final CustomerService SERVICE =
      new CustomerService(DB.customers, DB.workforce, new Access(), CLOCK);
  private static final CustomerImport IMPORT =
      new CustomerImport(DB.customers, new CsvImport(DB.jpa), new Access(), CLOCK);
  private static final String HEAD = "number,name,kind,email,phone,language,tags,note,isActive\n";

  @AfterAll
  static void close() {
    DB.jpa.close();
  }

  @Test
  void a_file_makes_changes_and_then_says_nothing_new() {
    DB.with(customer("K-1", "Known"));
    var file =
        HEAD
            + "K-1,Known & Sons,COMPANY,desk@example.com,+86 138 1234 5678,zh-CN,vip|lift,,\n"
            + ",Fresh,person,,010-1234,en,,\"two\nlines\",no\n"
            + "OLD-7,Brought along,COMPANY,,,en,,,yes\n";
    long before = count();
    assertThat(run(file, true)).isEqualTo(new ImportReport(true, 3, 2, 1, 0, List.of()));
    assertThat(count()).as("after a dry run").isEqualTo(before);
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 2, 1, 0, List.of()));
    assertThat(run(file, false)).isEqualTo(new ImportReport(false, 3, 0, 0, 3, List.of()));
    assertThat(count()).isEqualTo(before + 2);
    var fresh = find("Fresh");
    assertThat(fresh.number()).matches("CU-[0-9]{6}");
    assertThat(fresh.note()).isEqualTo("two\nlines");
    assertThat(fresh.isActive()).isFalse();
    assertThat(find("Known & Sons").tags()).containsExactly("lift", "vip");
  }

  @Test
  void an_export_can_be_imported_again() throws IOException {
    DB.with(customer("E-1", "=Formula"));
    DB.with(customer("E-2", "Quote \" and, comma; semicolon"));
    var tagged = customer("E-3", "'Apostrophe");
    tagged.change(fields("'Apostrophe", "-x", "+y"));
    tagged.deactivate();
    DB.with(tagged);
    var out = new ByteArrayOutputStream();
    var rows = DB.jpa.call(() -> SERVICE.export(SYSTEM, ListQuery.all())).items();
    CsvExport.write(out, CustomerView.class, List.of(), rows);
    var report = IMPORT.run(SYSTEM, out.toByteArray(), false);
    assertThat(report)
        .isEqualTo(new ImportReport(false, rows.size(), 0, 0, rows.size(), List.of()));
  }

  @Test
  void every_wrong_row_is_reported_also_after_one_that_changes_a_known_customer() {
    DB.with(customer("W-1", "Wrong"));
    var file =
        HEAD
            + "W-1,Wrong,COMPANY,,,fr,,,\n" // the language breaks a CHECK of the table
            + "W-1,"
            + "x".repeat(300)
            + ",COMPANY,,,en,,,\n" // longer than its column
            + ",Second,COMPANY,no address,,en,,,\n"
            + ",Third,SOMETHING,,,en,,,\n"
            + "CU-999999,Fourth,COMPANY,,,en,,,\n"
            + ",Fine,COMPANY,,,en,,,maybe\n"
            + ",Fine,COMPANY,,,en,,,\n";
    var report = run(file, true);
    assertThat(report.errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly(
            "2 language unknown-language",
            "3 name too-long",
            "4 email invalid-email",
            "5 kind invalid-value",
            "6 number unknown",
            "7 isActive invalid-value");
    long before = count();
    assertThat(Refusals.type(() -> run(file, false))).isEqualTo("import/has-errors");
    assertThat(count()).isEqualTo(before);
    assertThat(find("Wrong").language()).isEqualTo("zh-CN");
  }

  @Test
  void numbers_that_only_we_give_are_refused_in_any_case() {
    for (String number : List.of("CU-999999", "cu-999999", "Cu-999999")) {
      assertThat(run(HEAD + number + ",New,COMPANY,,,en,,,\n", true).errors())
          .extracting(e -> e.column() + " " + e.code())
          .containsExactly("number unknown");
    }
  }

  @Test
  void a_row_that_comes_twice_makes_one_customer() {
    var row = ",Twice,COMPANY,,,en,,,\n";
    assertThat(run(HEAD + row + row, false))
        .isEqualTo(new ImportReport(false, 2, 1, 0, 1, List.of()));
  }

  @Test
  void a_large_file_takes_seconds() {
    var file = new StringBuilder(HEAD);
    for (int i = 0; i < 3_000; i++) {
      file.append("L-").append(i).append(",Large,COMPANY,,,en,a|b,,\n");
    }
    long start = System.nanoTime();
    assertThat(run(file.toString(), true).created()).isEqualTo(3_000);
    assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(30);
  }

  @Test
  void an_agent_may_not_import() {
    var agent = new Actor(null, "x", java.util.Set.of(Role.AGENT), null, null, null, false);
    assertThat(Refusals.type(() -> IMPORT.run(agent, HEAD.getBytes(UTF_8), true)))
        .isEqualTo("access/forbidden");
  }

  private static ImportReport run(String file, boolean dryRun) {
    return IMPORT.run(SYSTEM, file.getBytes(UTF_8), dryRun);
  }

  private static long count() {
    return DB.jpa.call(() -> SERVICE.list(SYSTEM, ListQuery.all())).total();
  }

  private static CustomerView find(String name) {
    return DB.jpa.call(() -> SERVICE.list(SYSTEM, ListQuery.all())).items().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
