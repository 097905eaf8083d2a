package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Refusals;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.ImportReport.LineError;
import org.waymend.shared.transaction.Transactions;

class CsvImportTest {
  private final List<String> ends = new ArrayList<>();
  private final CsvImport imports =
      new CsvImport(
          new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
              try {
                var answer = work.get();
                ends.add("committed");
                return answer;
              } catch (RuntimeException e) {
                ends.add("rolled back");
                throw e;
              }
            }

            @Override
            public <T> T step(Supplier<T> work) {
              return work.get();
            }

            @Override
            public <T> T rehearse(Supplier<T> work) {
              var answer = work.get();
              ends.add("rolled back");
              return answer;
            }
          });

  @Test
  void counts_what_rows_turned_out_to_be() {
    var report = imports.run(table("CREATED,CHANGED,UNCHANGED,CREATED"), false, this::take);
    assertThat(report).isEqualTo(new ImportReport(false, 4, 2, 1, 1, List.of()));
    assertThat(ends).containsExactly("committed");
  }

  @Test
  void a_dry_run_reports_errors_and_keeps_nothing() {
    var report = imports.run(table("CREATED,bad,twice,CHANGED"), true, this::take);
    assertThat(report.dryRun()).isTrue();
    assertThat(report.rows()).isEqualTo(4);
    assertThat(report.created()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.errors())
        .containsExactly(
            new LineError(3, "", "x/bad", "Bad."),
            new LineError(4, "a", "required", "is required"),
            new LineError(4, "b", "required", "is required"));
    assertThat(ends).containsExactly("rolled back");
  }

  @Test
  void one_wrong_row_keeps_all_from_being_imported() {
    var refusal =
        Refusals.refusal(() -> imports.run(table("CREATED,bad,CREATED"), false, this::take));
    assertThat(refusal.type()).isEqualTo("import/has-errors");
    assertThat(refusal.members().get("report"))
        .isEqualTo(
            new ImportReport(false, 3, 2, 0, 0, List.of(new LineError(3, "", "x/bad", "Bad."))));
    assertThat(ends).containsExactly("rolled back");
  }

  private Outcome take(CsvRow row) {
    switch (row.text("what")) {
      case "bad" -> throw new DomainException(Kind.CONFLICT, "x/bad", "Bad.");
      case "twice" -> {
        var check = new Check();
        check.required("a", null);
        check.required("b", null);
        check.throwIfAny();
      }
      default -> {}
    }
    return row.constant("what", Outcome.class);
  }

  private static CsvTable table(String rows) {
    return CsvTable.read(("what\n" + rows.replace(',', '\n')).getBytes(UTF_8), Set.of("what"));
  }
}
