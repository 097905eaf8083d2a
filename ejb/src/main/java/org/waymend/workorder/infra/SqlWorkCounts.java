package org.waymend.workorder.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;
import org.waymend.shared.persistence.Sql;
import org.waymend.workorder.VisitNode;
import org.waymend.workorder.VisitTotals;
import org.waymend.workorder.WorkFigures.CompletedOrders;
import org.waymend.workorder.WorkFigures.Labour;
import org.waymend.workorder.WorkFigures.OpenVisits;
import org.waymend.workorder.domain.WorkCounts;

@ApplicationScoped
class SqlWorkCounts implements WorkCounts {
  /** From which instant to which a node lasts. */
  private static final Map<VisitNode, String> NODES =
      new EnumMap<>(
          Map.of(
              VisitNode.TRIAGE, "t.opened_at, o.created_at",
              VisitNode.PLANNING, "v.created_at, v.accepted_at",
              VisitNode.WAITING, "v.accepted_at, v.travel_started_at",
              VisitNode.TRAVEL, "v.travel_started_at, v.arrived_at",
              VisitNode.ON_SITE, "v.arrived_at, v.work_started_at",
              VisitNode.WORK, "v.work_started_at, v.ended_at"));

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlWorkCounts() {} // container

  /** For tests without a container. */
  SqlWorkCounts(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<VisitTotals> ended(TimeSpans spans, @Nullable UUID territory) {
    var nodes =
        NODES.entrySet().stream()
            .map(
                node ->
                    ", SUM(IF(v.status = 'COMPLETED', TIMESTAMPDIFF(MICROSECOND, "
                        + node.getValue()
                        + "), 0)) AS node_"
                        + node.getKey())
            .collect(Collectors.joining());
    return perSpan(
        spans,
        "v.ended_at",
        "SUM(v.status = 'COMPLETED') AS completed, SUM(v.arrived_at IS NOT NULL) AS arrived, SUM("
            + Conditions.ON_TIME
            + ") AS on_time,"
            + " SUM(TIMESTAMPDIFF(MICROSECOND, v.travel_started_at, v.arrived_at)) AS travel"
            + nodes,
        "visit v JOIN work_order o ON o.id = v.work_order_id JOIN ticket t ON t.id = o.ticket_id",
        territory == null ? "TRUE" : Conditions.liesIn("v.site_id"),
        territory,
        SqlWorkCounts::totals,
        VisitTotals.NONE);
  }

  private static VisitTotals totals(Sql.Row row) throws SQLException {
    var nodes = new EnumMap<VisitNode, Duration>(VisitNode.class);
    for (var node : NODES.keySet()) {
      nodes.put(node, micros(row, "node_" + node));
    }
    return new VisitTotals(
        row.number("completed"),
        row.number("arrived"),
        row.number("on_time"),
        micros(row, "travel"),
        nodes);
  }

  private static Duration micros(Sql.Row row, String column) throws SQLException {
    return Duration.of(row.number(column), ChronoUnit.MICROS);
  }

  @Override
  public List<CompletedOrders> completed(TimeSpans spans, @Nullable UUID territory) {
    return perSpan(
        spans,
        "o.completed_at",
        "COUNT(*) AS completed, SUM(" + Conditions.FIRST_TIME_FIX + ") AS first_time",
        "work_order o",
        territory == null ? "TRUE" : Conditions.liesIn("o.site_id"),
        territory,
        row -> new CompletedOrders(row.number("completed"), row.number("first_time")),
        new CompletedOrders(0, 0));
  }

  @Override
  public List<Labour> labour(TimeSpans spans, @Nullable UUID engineersTerritory) {
    return perSpan(
        spans,
        "v.ended_at",
        "COUNT(*) AS visits,"
            + " SUM(CEIL(TIMESTAMPDIFF(MICROSECOND, v.work_started_at, v.ended_at) / 60000000))"
            + " AS minutes",
        "visit v",
        "v.work_started_at IS NOT NULL"
            + (engineersTerritory == null ? "" : " AND " + Conditions.worksIn("v.engineer_id")),
        engineersTerritory,
        row -> new Labour(row.number("visits"), row.number("minutes")),
        new Labour(0, 0));
  }

  /** Sums of rows, one for each span in which the instant may lie. */
  private <T> List<T> perSpan(
      TimeSpans spans,
      String instant,
      String sums,
      String tables,
      String condition,
      @Nullable UUID territory,
      Sql.RowReader<T> reader,
      T none) {
    var all = new ArrayList<T>(Collections.nCopies(spans.size(), none));
    var values = new ArrayList<Object>(List.of(spans.from(), spans.until()));
    if (territory != null) {
      values.add(territory);
    }
    Sql.of(em)
        .list(
            ("SELECT " + Sql.spanOf(instant, spans) + " AS span, " + sums + " FROM " + tables)
                + (" WHERE " + instant + " >= ? AND " + instant + " < ? AND " + condition)
                + " GROUP BY span",
            row -> all.set((int) row.number("span") - 1, reader.read(row)),
            values.toArray());
    return List.copyOf(all);
  }

  @Override
  public OpenVisits open(Instant createdBefore, @Nullable UUID territory) {
    var values = new ArrayList<Object>(List.of(createdBefore));
    if (territory != null) {
      values.add(territory);
    }
    return Sql.of(em)
        .first(
            "SELECT COUNT(v.engineer_id) AS planned, COUNT(*) AS visits"
                + " FROM visit v JOIN work_order o ON o.id = v.work_order_id"
                + " WHERE "
                + Conditions.OPEN
                + " AND v.created_at < ?"
                + (territory == null ? "" : " AND " + Conditions.liesIn("v.site_id")),
            row ->
                new OpenVisits(row.number("planned"), row.number("visits") - row.number("planned")),
            values.toArray())
        .orElseThrow();
  }
}
