package org.waymend.shared.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.csv.ImportReport.LineError;
import org.waymend.shared.transaction.Transactions;

/**
 * Imports a table: every row is tried, every error is reported with its line, and the whole is kept
 * only if there is none.
 */
@ApplicationScoped
public class CsvImport {
  /** What a row turned out to be. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  /** Ends the transaction without keeping anything. */
  private static final class HasErrors extends RuntimeException {
    final transient ImportReport report;

    HasErrors(ImportReport report) {
      super("The import has errors");
      this.report = report;
    }
  }

  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected CsvImport() {} // container

  @Inject
  public CsvImport(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Runs in a transaction of its own or joins the caller's; a dry run needs its own.
   *
   * @param handler takes a row, changes what it says and tells what it was; a {@link
   *     DomainException} from it becomes a line error
   * @throws DomainException {@code import/has-errors} with the report's errors, unless {@code
   *     dryRun}
   */
  public ImportReport run(CsvTable table, boolean dryRun, Function<CsvRow, Outcome> handler) {
    if (dryRun) {
      return transactions.rehearse(() -> tryAll(table, true, handler));
    }
    try {
      return transactions.call(
          () -> {
            var report = tryAll(table, false, handler);
            if (!report.errors().isEmpty()) {
              throw new HasErrors(report);
            }
            return report;
          });
    } catch (HasErrors e) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "import/has-errors",
              "Nothing was imported: " + e.report.errors().size() + " errors. See report.")
          .with("report", e.report);
    }
  }

  private ImportReport tryAll(CsvTable table, boolean dryRun, Function<CsvRow, Outcome> handler) {
    var errors = new ArrayList<LineError>();
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (CsvRow row : table.rows()) {
      try {
        counts.merge(transactions.step(() -> handler.apply(row)), 1, Integer::sum);
      } catch (DomainException e) {
        errors.addAll(lineErrors(row, e));
      }
    }
    return new ImportReport(
        dryRun,
        table.rows().size(),
        counts.getOrDefault(Outcome.CREATED, 0),
        counts.getOrDefault(Outcome.CHANGED, 0),
        counts.getOrDefault(Outcome.UNCHANGED, 0),
        List.copyOf(errors));
  }

  private static List<LineError> lineErrors(CsvRow row, DomainException e) {
    if (e.fieldErrors().isEmpty()) {
      return List.of(new LineError(row.line(), "", e.type(), String.valueOf(e.getMessage())));
    }
    return e.fieldErrors().stream()
        .map(f -> new LineError(row.line(), f.field(), f.code(), f.message()))
        .toList();
  }
}
