package org.waymend.settlement.infra;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.Quantity;
import org.waymend.settlement.ExportBatchId;
import org.waymend.settlement.ExportBatchView.ExportFileView;
import org.waymend.settlement.ExportBatchView.ExportedStatement;
import org.waymend.settlement.ExportFile;
import org.waymend.settlement.ExportFormat;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.domain.ExportBatch;
import org.waymend.settlement.domain.ExportBatches;
import org.waymend.settlement.domain.ExportedLine;
import org.waymend.settlement.domain.WaitingStatement;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.Secrets;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaExportBatches implements ExportBatches {
  private static final Keyset<ExportBatch> LIST =
      Keyset.of(ExportBatch.class)
          .searched("createdBy")
          .sortable("number", "statementCount", "lineCount", "createdBy", "createdAt")
          .orderedBy("-number");

  private static final String LINES =
      """
      SELECT s.number AS statement_number, s.party_name, s.period, c.name AS card_name,
             v.number AS version_number, l.*,
             CONCAT(p.number, ' ', IF(p.name_en = p.name_zh, p.name_en,
                                      CONCAT(p.name_en, ' · ', p.name_zh))) AS part_name,
             d.account AS debit_account, k.account AS credit_account
        FROM charge_line l
        JOIN statement s ON s.id = l.statement_id
        JOIN rate_card_version v ON v.id = l.rate_card_version_id
        JOIN rate_card c ON c.id = v.rate_card_id
        LEFT JOIN part p ON p.id = l.part_id
        JOIN posting d ON d.charge_line_id = l.id AND d.position = 1
        JOIN posting k ON k.charge_line_id = l.id AND k.position = 2
       WHERE l.statement_id IN (""";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaExportBatches() {} // container

  /** For tests without a container. */
  JpaExportBatches(EntityManager em) {
    this.em = em;
  }

  @Override
  public long nextNumber() {
    Sql.of(em).update("UPDATE export_number SET last = last + 1 WHERE id = 1");
    return Sql.of(em)
        .first("SELECT last FROM export_number WHERE id = 1", row -> row.number("last"))
        .orElseThrow();
  }

  @Override
  public List<WaitingStatement> waiting(@Nullable String period, @Nullable PartyKind party) {
    return Sql.of(em)
        .list(
            "SELECT s.id, s.line_count FROM statement s WHERE s.status = 'LOCKED'"
                + " AND (? IS NULL OR s.period = ?) AND (? IS NULL OR s.party = ?)"
                + " AND NOT EXISTS (SELECT 1 FROM export_batch_statement e"
                + " WHERE e.statement_id = s.id) ORDER BY s.number",
            row -> new WaitingStatement(row.id("id"), (int) row.number("line_count")),
            period,
            period,
            party,
            party);
  }

  @Override
  public List<ExportedLine> lines(String batch, Collection<UUID> statements) {
    return statements.isEmpty()
        ? List.of()
        : Sql.of(em)
            .list(
                LINES + Sql.marks(statements) + ") ORDER BY s.number, l.service_on, l.id",
                row -> line(batch, row),
                statements.toArray());
  }

  private static ExportedLine line(String batch, Sql.Row row) throws SQLException {
    var currency = row.text("currency");
    boolean isNegative = row.number("amount_minor") < 0;
    var first = row.text("debit_account");
    var second = row.text("credit_account");
    var points = row.textOrNull("basis_points");
    return new ExportedLine(
        batch,
        row.text("statement_number"),
        row.text("party"),
        row.text("party_name"),
        row.text("period"),
        currency,
        LocalDate.parse(row.text("service_on")),
        row.text("visit_number"),
        row.text("kind"),
        row.text("rule"),
        row.textOrNull("part_name"),
        new Quantity(row.number("quantity_thousandths")).units(),
        row.text("unit"),
        major(row.textOrNull("unit_price_minor"), currency),
        points == null ? null : Integer.valueOf(points),
        major(row.textOrNull("basis_minor"), currency),
        new Money(row.number("amount_minor"), currency).major(),
        isNegative ? second : first,
        isNegative ? first : second,
        row.text("card_name"),
        (int) row.number("version_number"),
        row.text("id"),
        row.textOrNull("reverses_id"),
        row.text("reason"));
  }

  private static @Nullable BigDecimal major(@Nullable String minor, String currency) {
    return minor == null ? null : new Money(Long.parseLong(minor), currency).major();
  }

  @Override
  public void add(ExportBatch batch, Collection<UUID> statements, Collection<ExportFile> files) {
    em.persist(batch);
    em.flush(); // what follows needs its key
    var sql = Sql.of(em);
    var rows = new ArrayList<@Nullable Object[]>();
    for (UUID statement : statements) {
      rows.add(new @Nullable Object[] {statement.toString(), batch.id().value().toString()});
    }
    sql.batch(
        "INSERT INTO export_batch_statement (statement_id, export_batch_id) VALUES (?, ?)", rows);
    for (ExportFile file : files) {
      var content = file.content();
      sql.update(
          "INSERT INTO export_file (export_batch_id, format, sha256, byte_count, content)"
              + " VALUES (?, ?, ?, ?, ?)",
          batch.id().value(),
          file.format(),
          Secrets.sha256(content),
          content.length,
          content);
    }
  }

  @Override
  public ExportBatch get(ExportBatchId id) {
    var batch = em.find(ExportBatch.class, id.value());
    if (batch == null) {
      throw DomainException.notFound("export-batch");
    }
    return batch;
  }

  @Override
  public List<ExportedStatement> statements(ExportBatchId batch) {
    return Sql.of(em)
        .list(
            "SELECT s.* FROM export_batch_statement e JOIN statement s ON s.id = e.statement_id"
                + " WHERE e.export_batch_id = ? ORDER BY s.number",
            row ->
                new ExportedStatement(
                    row.id("id"),
                    row.text("number"),
                    PartyKind.valueOf(row.text("party")),
                    row.text("party_name"),
                    row.text("period"),
                    new Money(row.number("total_minor"), row.text("currency"))),
            batch.value());
  }

  @Override
  public Map<UUID, List<ExportFileView>> files(Collection<ExportBatch> batches) {
    var files = new HashMap<UUID, List<ExportFileView>>();
    if (batches.isEmpty()) {
      return files;
    }
    var names = batches.stream().collect(toMap(b -> b.id().value(), ExportBatch::name));
    Sql.of(em)
        .list(
            "SELECT export_batch_id, format, sha256, byte_count FROM export_file"
                + " WHERE export_batch_id IN ("
                + Sql.marks(batches)
                + ") ORDER BY format",
            row -> {
              var id = row.id("export_batch_id");
              var format = ExportFormat.valueOf(row.text("format"));
              var name = Objects.requireNonNull(names.get(id));
              return files
                  .computeIfAbsent(id, batch -> new ArrayList<>())
                  .add(
                      new ExportFileView(
                          format,
                          name + "." + format.extension(),
                          (int) row.number("byte_count"),
                          row.text("sha256")));
            },
            names.keySet().toArray());
    return files;
  }

  @Override
  public Optional<ExportFile> file(ExportBatchId batch, ExportFormat format) {
    var name = get(batch).name();
    return Sql.of(em)
        .first(
            "SELECT content FROM export_file WHERE export_batch_id = ? AND format = ?",
            row ->
                new ExportFile(
                    format,
                    name + "." + format.extension(),
                    Objects.requireNonNull(row.bytesOrNull("content"))),
            batch.value(),
            format);
  }

  @Override
  public Map<UUID, Long> numbers(Collection<UUID> statements) {
    var numbers = new HashMap<UUID, Long>();
    if (!statements.isEmpty()) {
      Sql.of(em)
          .list(
              "SELECT e.statement_id, b.number FROM export_batch_statement e"
                  + " JOIN export_batch b ON b.id = e.export_batch_id WHERE e.statement_id IN ("
                  + Sql.marks(statements)
                  + ")",
              row -> numbers.put(row.id("statement_id"), row.number("number")),
              statements.toArray());
    }
    return numbers;
  }

  @Override
  public Page<ExportBatch> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }
}
