package org.waymend.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waymend.settlement.ExportBatchId;
import org.waymend.settlement.ExportBatchView;
import org.waymend.settlement.ExportBatchView.ExportFileView;
import org.waymend.settlement.ExportBatchView.ExportedStatement;

/** Statements that left the house together. It never changes. */
@Entity
@Table(name = "export_batch")
public class ExportBatch {
  @Id private UUID id;
  private long number;

  @Column(name = "statement_count")
  private int statementCount;

  @Column(name = "line_count")
  private int lineCount;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ExportBatch() {} // JPA

  public static ExportBatch of(
      UUID id, long number, int statements, int lines, String by, Instant now) {
    var batch = new ExportBatch();
    batch.id = id;
    batch.number = number;
    batch.statementCount = statements;
    batch.lineCount = lines;
    batch.createdBy = by;
    batch.createdAt = now;
    return batch;
  }

  public ExportBatchId id() {
    return new ExportBatchId(id);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** For people and files. */
  public String name() {
    return name(number);
  }

  public static String name(long number) {
    return String.format("EX-%06d", number);
  }

  public ExportBatchView view(
      Collection<ExportedStatement> statements, Collection<ExportFileView> files) {
    return new ExportBatchView(
        id,
        1,
        number,
        name(),
        statementCount,
        lineCount,
        List.copyOf(statements),
        List.copyOf(files),
        createdBy,
        createdAt);
  }
}
