package org.waymend.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymend.settlement.domain.ExportBatch;
import org.waymend.settlement.domain.ExportBatches;
import org.waymend.settlement.domain.ExportFiles;
import org.waymend.settlement.domain.WaitingStatement;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Carries locked statements out of the house, each once, in files that are kept. */
@Stateless
public class ExportService {
  private static final int MOST_LINES = 20_000;

  private ExportBatches batches;
  private ExportFiles files;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ExportService() {} // container

  @Inject
  public ExportService(ExportBatches batches, ExportFiles files, Access access, Clock clock) {
    this.batches = batches;
    this.files = files;
    this.access = access;
    this.clock = clock;
  }

  public Page<ExportBatchView> list(Actor actor, ListQuery query) {
    access.check(actor, "export-batch.list");
    var page = batches.page(query);
    var filesOf = batches.files(page.items());
    return page.map(
        batch -> batch.view(List.of(), filesOf.getOrDefault(batch.id().value(), List.of())));
  }

  /**
   * @throws DomainException {@code export-batch/unknown}
   */
  public ExportBatchView view(Actor actor, ExportBatchId id) {
    access.check(actor, "export-batch.view");
    return view(batches.get(id));
  }

  /**
   * Makes a batch of the statements that are locked and went into none yet.
   *
   * @throws DomainException {@code export-batch/nothing-to-export}; {@code
   *     export-batch/too-many-lines}
   */
  public ExportBatchView create(Actor actor, ExportFields fields) {
    access.check(actor, "export-batch.register");
    var check = new Check();
    var period = check.optionalText("period", fields.period(), 7);
    check.isTrue(
        period.isEmpty() || period.matches("\\d{4}-(0[1-9]|1[0-2])"),
        "period",
        "invalid-value",
        "must be year and month, as 2026-11");
    check.throwIfAny();
    long number = batches.nextNumber();
    var name = ExportBatch.name(number);
    var statements = withRoom(batches.waiting(period.isEmpty() ? null : period, fields.party()));
    if (statements.isEmpty()) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "export-batch/nothing-to-export",
          "There is no locked statement that was not exported yet.");
    }
    var lines = batches.lines(name, statements);
    var now = clock.instant();
    var batch =
        ExportBatch.of(
            UuidV7.next(clock), number, statements.size(), lines.size(), actor.name(), now);
    batches.add(batch, statements, files.of(name, lines, now));
    return view(batch);
  }

  /** The first ones that fit into one batch; the rest waits for the next. */
  private static List<UUID> withRoom(List<WaitingStatement> waiting) {
    var chosen = new ArrayList<UUID>();
    int lines = 0;
    for (var statement : waiting) {
      lines += statement.lines();
      if (lines > MOST_LINES) {
        break;
      }
      chosen.add(statement.id());
    }
    if (chosen.isEmpty() && !waiting.isEmpty()) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "export-batch/too-many-lines",
              "One batch has room for " + MOST_LINES + " lines, and the next statement has more.")
          .with("lines", lines);
    }
    return chosen;
  }

  /**
   * The bytes as they were made.
   *
   * @throws DomainException {@code export-batch/unknown}; {@code export-batch/no-such-file}
   */
  public ExportFile file(Actor actor, ExportBatchId id, ExportFormat format) {
    access.check(actor, "export-batch.download");
    return batches
        .file(id, format)
        .orElseThrow(
            () ->
                new DomainException(
                    Kind.NOT_FOUND,
                    "export-batch/no-such-file",
                    "The batch has no file of this format."));
  }

  private ExportBatchView view(ExportBatch batch) {
    var filesOf = batches.files(List.of(batch));
    return batch.view(
        batches.statements(batch.id()), filesOf.getOrDefault(batch.id().value(), List.of()));
  }
}
