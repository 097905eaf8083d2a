package org.waymend.dispatch.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.LeftOutVisit;
import org.waymend.dispatch.domain.Compressed;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaDispatchRuns implements DispatchRuns {
  private static final Keyset<DispatchRun> LIST =
      Keyset.of(DispatchRun.class)
          .searched("error")
          .sortable("on", "plansOn")
          .sortable("status", "seconds", "createdAt")
          .sortable("publishedAt", "publishedAt")
          .filterable("on", "plansOn")
          .filterable("status", "status")
          .filterable("territoryId", "territoryId")
          .filterable("isWhatIf", "whatIf")
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaDispatchRuns() {} // container

  /** For tests without a container. */
  JpaDispatchRuns(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DispatchRun run) {
    em.persist(run);
  }

  @Override
  public DispatchRun get(Reach reach, DispatchRunId id) {
    var run = em.find(DispatchRun.class, id.value());
    if (run == null || !reach.covers(Owner.HOUSE)) {
      throw DomainException.notFound("dispatch-run");
    }
    return run;
  }

  @Override
  public DispatchRun get(Reach reach, DispatchRunId id, long expectedVersion) {
    var run = get(reach, id);
    if (run.version() != expectedVersion) {
      throw DomainException.stale(run.version());
    }
    return run;
  }

  @Override
  public Page<DispatchRun> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public Optional<DispatchRun> lastPlanned(LocalDate on) {
    return Sql.of(em)
        .first(
            "SELECT r.id FROM dispatch_run r JOIN dispatch_run_document d ON d.run_id = r.id"
                + " WHERE ? BETWEEN r.plans_on AND r.plans_on + INTERVAL r.days - 1 DAY AND d.document IS NOT NULL AND r.ended_at IS NOT NULL"
                + " AND r.is_what_if = FALSE"
                + " ORDER BY r.ended_at DESC, r.id DESC LIMIT 1",
            row -> row.id("id"),
            on)
        .map(id -> em.find(DispatchRun.class, id));
  }

  @Override
  public Optional<PlanDocument> document(DispatchRunId id) {
    return documentText(id).map(PlanJson::read);
  }

  @Override
  public Optional<String> documentText(DispatchRunId id) {
    return Sql.of(em)
        .first(
            "SELECT COALESCE(document, problem) AS text FROM dispatch_run_document"
                + " WHERE run_id = ? AND problem IS NOT NULL",
            row -> Compressed.text(row.bytesOrNull("text")),
            id.value());
  }

  @Override
  public List<LeftOutVisit> leftOut(DispatchRunId id) {
    return Sql.of(em)
        .first(
            "SELECT left_out FROM dispatch_run_document WHERE run_id = ? AND left_out IS NOT NULL",
            row -> Json.read(row.text("left_out"), LeftOutVisit[].class),
            id.value())
        .map(Arrays::asList)
        .orElse(List.of());
  }

  @Override
  public Optional<DispatchRunId> publishedSince(DispatchRunId id) {
    return Sql.of(em)
        .first(
            "SELECT o.id FROM dispatch_run r JOIN dispatch_run o"
                + " ON o.plans_on < r.plans_on + INTERVAL r.days DAY"
                + " AND r.plans_on < o.plans_on + INTERVAL o.days DAY"
                + " WHERE r.id = ? AND o.id <> r.id AND o.publication > r.seen_publication"
                + " AND (o.territory_id IS NULL OR r.territory_id IS NULL"
                + " OR o.territory_id = r.territory_id)"
                + " ORDER BY o.publication DESC, o.id LIMIT 1",
            row -> new DispatchRunId(row.id("id")),
            id.value());
  }

  @Override
  public void numberPublication(DispatchRunId id, long sequence) {
    Sql.of(em).update("UPDATE dispatch_run SET publication = ? WHERE id = ?", sequence, id.value());
  }

  @Override
  public void flush() {
    em.flush();
  }
}
