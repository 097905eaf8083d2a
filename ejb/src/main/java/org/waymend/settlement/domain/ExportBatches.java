package org.waymend.settlement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.ExportBatchId;
import org.waymend.settlement.ExportBatchView.ExportFileView;
import org.waymend.settlement.ExportBatchView.ExportedStatement;
import org.waymend.settlement.ExportFile;
import org.waymend.settlement.ExportFormat;
import org.waymend.settlement.PartyKind;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All export batches. They are the house's: nobody else reaches any. */
public interface ExportBatches {
  /** The next number; whoever asks next waits until this transaction ends. */
  long nextNumber();

  /** Locked statements that went into no batch yet, by number; ask after {@link #nextNumber}. */
  List<WaitingStatement> waiting(@Nullable String period, @Nullable PartyKind party);

  /** Lines of the statements, by statement, day and line. */
  List<ExportedLine> lines(String batch, Collection<UUID> statements);

  /** Writes the batch with its statements and files. */
  void add(ExportBatch batch, Collection<UUID> statements, Collection<ExportFile> files);

  /**
   * @throws org.waymend.shared.DomainException {@code export-batch/unknown}
   */
  ExportBatch get(ExportBatchId id);

  List<ExportedStatement> statements(ExportBatchId batch);

  /** Batch id → its files. */
  Map<UUID, List<ExportFileView>> files(Collection<ExportBatch> batches);

  Optional<ExportFile> file(ExportBatchId batch, ExportFormat format);

  /** Statement id → number of the batch that it went into. */
  Map<UUID, Long> numbers(Collection<UUID> statements);

  Page<ExportBatch> page(ListQuery query);
}
