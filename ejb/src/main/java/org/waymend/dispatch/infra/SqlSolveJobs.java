package org.waymend.dispatch.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.DispatchRunStatus;
import org.waymend.dispatch.LeftOutVisit;
import org.waymend.dispatch.WhatIfFields;
import org.waymend.dispatch.domain.Compressed;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class SqlSolveJobs implements SolveJobs {
  private static final int ERROR_LENGTH = 1000;

  @PersistenceContext(unitName = "waymend")
  private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlSolveJobs() {} // container

  /** For tests without a container. */
  SqlSolveJobs(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<TakenRun> take(String node, Duration silence) {
    var sql = Sql.of(em);
    var due =
        sql.first(
            "SELECT id FROM dispatch_run WHERE status = 'QUEUED' OR (status = 'RUNNING'"
                + " AND heartbeat_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND)"
                + " ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED",
            row -> row.id("id"),
            silence.toSeconds());
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var id = due.get();
    sql.update(
        "UPDATE dispatch_run SET status = 'RUNNING', attempt = attempt + 1, node = ?,"
            + " heartbeat_at = UTC_TIMESTAMP(6), started_at = COALESCE(started_at, UTC_TIMESTAMP(6))"
            + " WHERE id = ?",
        node,
        id);
    sql.update("INSERT IGNORE INTO dispatch_run_document (run_id) VALUES (?)", id);
    return sql.first(
        "SELECT r.*, d.problem, d.document FROM dispatch_run r JOIN dispatch_run_document d"
            + " ON d.run_id = r.id WHERE r.id = ?",
        SqlSolveJobs::taken,
        id);
  }

  private static TakenRun taken(Sql.Row row) throws SQLException {
    return new TakenRun(
        new DispatchRunId(row.id("id")),
        row.number("attempt"),
        row.text("node"),
        LocalDate.parse(row.text("plans_on")),
        (int) row.number("days"),
        row.idOrNull("territory_id"),
        (int) row.number("seconds"),
        (int) row.number("freeze_minutes"),
        (int) row.number("progress_seconds"),
        row.idOrNull("replay_of"),
        whatIf(row.textOrNull("what_if")),
        text(row.bytesOrNull("problem")),
        text(row.bytesOrNull("document")));
  }

  private static @Nullable WhatIfFields whatIf(@Nullable String json) {
    return json == null ? null : Json.read(json, WhatIfFields.class);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : Compressed.text(bytes);
  }

  @Override
  public Order heartbeat(TakenRun run, RunFigures figures) {
    boolean isKept =
        update(
            run,
            "heartbeat_at = UTC_TIMESTAMP(6), progress_seconds = ?, score_hard = ?, score_medium = ?,"
                + " score_soft = ?, planned_count = ?, travel_seconds = ?, travel_metres = ?, curve = ?",
            figures.progressSeconds(),
            figures.hard(),
            figures.medium(),
            figures.soft(),
            figures.planned(),
            figures.travelSeconds(),
            figures.travelMetres(),
            Json.write(figures.curve()));
    if (!isKept) {
      return Order.LOST;
    }
    boolean isWanted =
        Sql.of(em)
            .first(
                "SELECT id FROM dispatch_run WHERE id = ? AND cancel_requested_at IS NULL",
                row -> row.id("id"),
                run.id().value())
            .isPresent();
    return isWanted ? Order.GO_ON : Order.CANCEL;
  }

  @Override
  public Optional<String> problem(DispatchRunId id) {
    return Sql.of(em)
        .first(
            "SELECT problem FROM dispatch_run_document WHERE run_id = ? AND problem IS NOT NULL",
            row -> Compressed.text(row.bytesOrNull("problem")),
            id.value());
  }

  @Override
  public boolean keepProblem(TakenRun run, String problem, int visits, long sequence) {
    boolean isKept =
        update(
            run,
            "heartbeat_at = UTC_TIMESTAMP(6), visit_count = ?, seen_publication = ?",
            visits,
            sequence);
    if (isKept) {
      Sql.of(em)
          .update(
              "UPDATE dispatch_run_document SET problem = ? WHERE run_id = ?",
              Compressed.bytes(problem),
              run.id().value());
    }
    return isKept;
  }

  @Override
  public boolean keepPlan(TakenRun run, String document, List<LeftOutVisit> leftOut) {
    boolean isKept = update(run, "heartbeat_at = UTC_TIMESTAMP(6)");
    if (isKept) {
      Sql.of(em)
          .update(
              "UPDATE dispatch_run_document SET document = ?, left_out = ? WHERE run_id = ?",
              Compressed.bytes(document),
              Json.write(leftOut),
              run.id().value());
    }
    return isKept;
  }

  @Override
  public boolean end(TakenRun run, DispatchRunStatus status, String error) {
    return update(
        run,
        "status = ?, error = ?, ended_at = UTC_TIMESTAMP(6)",
        status,
        error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH));
  }

  @Override
  public void putBack(TakenRun run) {
    update(run, "status = 'QUEUED'");
  }

  /** Only while the run is this node's. */
  private boolean update(TakenRun run, String assignments, Object... values) {
    var all = new ArrayList<Object>(List.of(values));
    all.add(run.id().value());
    all.add(run.attempt());
    return Sql.of(em)
            .update(
                "UPDATE dispatch_run SET "
                    + assignments
                    + " WHERE id = ? AND attempt = ? AND status = 'RUNNING'",
                all.toArray())
        == 1;
  }
}
