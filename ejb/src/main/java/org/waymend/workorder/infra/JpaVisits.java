package org.waymend.workorder.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;
import org.waymend.workorder.FinishedVisits.EndedVisit;
import org.waymend.workorder.FinishedVisits.FinishedCount;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.WorkOrderStatus;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

@ApplicationScoped
class JpaVisits implements Visits {
  private static final Keyset<Visit> LIST =
      Keyset.of(Visit.class)
          .searched("number", "note")
          .sortable("number", "status", "startsAt", "endsAt", "createdAt")
          .filterable("status", "status")
          .filterable("engineerId", "engineerId")
          .filterable("workOrderId", "workOrderId")
          .filterable("customerId", "customerId")
          .filterable("siteId", "siteId")
          .filter("from", (cb, root, value) -> cb.greaterThan(end(root), instant("from", value)))
          .filter("until", (cb, root, value) -> cb.lessThan(start(root), instant("until", value)))
          .filterableById("territoryId", "siteId", Conditions.liesIn("?"))
          .filterableById("engineerTerritoryId", "engineerId", Conditions.worksIn("?"))
          .within("createdFrom", "createdUntil", "createdAt")
          .within("endedFrom", "endedUntil", "endedAt")
          .filterableByPresence("hasArrived", "arrivedAt")
          .filterableByPresence("hasWorked", "workStartedAt")
          .filterableByPresence("isPlanned", "engineerId")
          .filterableByTruth("isOnTime", "SELECT v.id FROM visit v", Conditions.ON_TIME)
          .filterableByTruth(
              "isOpen",
              "SELECT v.id FROM visit v JOIN work_order o ON o.id = v.work_order_id",
              Conditions.OPEN)
          .orderedBy("-number");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaVisits() {} // container

  /** For tests without a container. */
  JpaVisits(EntityManager em) {
    this.em = em;
  }

  private static jakarta.persistence.criteria.Path<Instant> start(Root<Visit> root) {
    return root.get("startsAt");
  }

  private static jakarta.persistence.criteria.Path<Instant> end(Root<Visit> root) {
    return root.get("endsAt");
  }

  private static Instant instant(String column, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
          .field(column, "invalid-value", "'" + value + "' is not an Instant");
    }
  }

  @Override
  public void add(Visit visit) {
    em.persist(visit);
  }

  @Override
  public Visit get(Reach reach, Collection<UUID> engineers, VisitId id) {
    var visit = em.find(Visit.class, id.value());
    if (visit == null || !isWithin(reach, engineers, visit)) {
      throw DomainException.notFound("visit");
    }
    return visit;
  }

  private static boolean isWithin(Reach reach, Collection<UUID> engineers, Visit visit) {
    var engineer = visit.engineerId();
    return reach.covers(Owner.customer(visit.customerId()))
        || (engineer != null && engineers.contains(engineer));
  }

  @Override
  public Visit get(Reach reach, Collection<UUID> engineers, VisitId id, long expectedVersion) {
    var visit = get(reach, engineers, id);
    if (visit.version() != expectedVersion) {
      throw DomainException.stale(visit.version());
    }
    return visit;
  }

  @Override
  public Map<UUID, Visit> lock(Collection<UUID> ids) {
    var found = new LinkedHashMap<UUID, Visit>();
    if (ids.isEmpty()) {
      return found;
    }
    var sorted = new TreeSet<>(ids.stream().map(UUID::toString).toList());
    var known =
        Sql.of(em)
            .list(
                "SELECT id FROM visit WHERE id IN ("
                    + Sql.marks(sorted)
                    + ") ORDER BY id FOR UPDATE",
                row -> row.id("id"),
                sorted.toArray());
    for (var id : known) {
      var visit = em.find(Visit.class, id);
      em.refresh(visit);
      found.put(id, visit);
    }
    return found;
  }

  @Override
  public List<Visit> listOf(UUID workOrder) {
    return listOf(List.of(workOrder)).getOrDefault(workOrder, List.of());
  }

  @Override
  public Map<UUID, List<Visit>> listOf(Collection<UUID> workOrders) {
    if (workOrders.isEmpty()) {
      return new HashMap<>();
    }
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.workOrderId IN :orders ORDER BY v.createdAt,"
                + " LENGTH(v.number), v.number",
            Visit.class)
        .setParameter("orders", Set.copyOf(workOrders))
        .getResultStream()
        .collect(Collectors.groupingBy(Visit::workOrderId));
  }

  @Override
  public Map<UUID, List<Visit>> listOfGroups(Collection<UUID> groups) {
    if (groups.isEmpty()) {
      return new HashMap<>();
    }
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.groupId IN :groups"
                + " ORDER BY v.groupPosition, v.createdAt, v.id",
            Visit.class)
        .setParameter("groups", Set.copyOf(groups))
        .getResultStream()
        .collect(Collectors.groupingBy(visit -> Objects.requireNonNull(visit.place()).id()));
  }

  @Override
  public Set<UUID> withTheirGroups(Collection<UUID> ids) {
    var found = new LinkedHashSet<>(ids);
    if (!ids.isEmpty()) {
      var sorted = new TreeSet<>(ids.stream().map(UUID::toString).toList());
      found.addAll(
          Sql.of(em)
              .list(
                  "SELECT id FROM visit WHERE group_id IN (SELECT group_id FROM visit"
                      + " WHERE group_id IS NOT NULL AND id IN ("
                      + Sql.marks(sorted)
                      + "))",
                  row -> row.id("id"),
                  sorted.toArray()));
    }
    return found;
  }

  @Override
  public List<Visit> listPlanned(Instant from, Instant until) {
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.startsAt < :until AND v.endsAt > :from"
                + " AND v.engineerId IS NOT NULL ORDER BY v.startsAt, v.id",
            Visit.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public List<Visit> listPlanned(UUID engineer, Instant from, Instant until) {
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.engineerId = :engineer AND v.startsAt < :until"
                + " AND v.endsAt > :from ORDER BY v.startsAt, v.id",
            Visit.class)
        .setParameter("engineer", engineer)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public Optional<Visit> findUnderWay(UUID engineer) {
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.engineerId = :engineer AND v.status IN :underWay",
            Visit.class)
        .setParameter("engineer", engineer)
        .setParameter(
            "underWay", Set.of(VisitStatus.TRAVELLING, VisitStatus.ON_SITE, VisitStatus.WORKING))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Visit> listUnplanned() {
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.status = :unplanned AND EXISTS (SELECT w FROM WorkOrder w"
                + " WHERE w.id = v.workOrderId AND w.status NOT IN :closed)"
                + " ORDER BY v.createdAt, v.id",
            Visit.class)
        .setParameter("unplanned", VisitStatus.UNPLANNED)
        .setParameter(
            "closed",
            Set.of(WorkOrderStatus.DRAFT, WorkOrderStatus.CLOSED, WorkOrderStatus.CANCELLED))
        .getResultList();
  }

  @Override
  public List<Visit> listChangedAfter(long sequence, int limit) {
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.changeSequence > :sequence ORDER BY v.changeSequence",
            Visit.class)
        .setParameter("sequence", sequence)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    var sorted = new TreeSet<>(ids.stream().map(UUID::toString).toList());
    var numbers = new HashMap<UUID, String>();
    if (!sorted.isEmpty()) {
      Sql.of(em)
          .list(
              "SELECT id, number FROM visit WHERE id IN (" + Sql.marks(sorted) + ")",
              row -> numbers.put(row.id("id"), row.text("number")),
              sorted.toArray());
    }
    return numbers;
  }

  @Override
  public List<FinishedCount> countCompleted(Instant from, Instant until) {
    return Sql.of(em)
        .list(
            "SELECT engineer_id, customer_id, COUNT(*) AS visits FROM visit"
                + " WHERE status = 'COMPLETED' AND ended_at >= ? AND ended_at < ?"
                + " GROUP BY engineer_id, customer_id",
            row ->
                new FinishedCount(
                    row.id("engineer_id"), row.id("customer_id"), row.number("visits")),
            from,
            until);
  }

  @Override
  public List<EndedVisit> listCompleted(Instant from, Instant until) {
    return Sql.of(em)
        .list(
            "SELECT id, engineer_id, site_id, ended_at FROM visit WHERE status = 'COMPLETED'"
                + " AND ended_at >= ? AND ended_at < ?",
            row ->
                new EndedVisit(
                    row.id("id"),
                    row.id("engineer_id"),
                    row.id("site_id"),
                    row.instant("ended_at")),
            from,
            until);
  }

  @Override
  public List<VisitId> listEnded(
      Reach reach, Collection<UUID> engineers, Instant from, Instant until, int limit) {
    var cb = em.getCriteriaBuilder();
    var query = cb.createQuery(UUID.class);
    var root = query.from(Visit.class);
    var ended = root.<Instant>get("endedAt");
    query
        .select(root.get("id"))
        .where(
            within(reach, engineers).apply(cb, root),
            root.get("status").in(VisitStatus.REPORTED),
            cb.greaterThanOrEqualTo(ended, from),
            cb.lessThan(ended, until))
        .orderBy(cb.asc(ended), cb.asc(root.get("number")));
    return em.createQuery(query).setMaxResults(limit).getResultStream().map(VisitId::new).toList();
  }

  @Override
  public List<Visit> listOf(Reach reach, Collection<UUID> engineers, Collection<VisitId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT v FROM Visit v WHERE v.id IN :ids ORDER BY v.endedAt, v.number", Visit.class)
        .setParameter("ids", ids.stream().map(VisitId::value).collect(Collectors.toSet()))
        .getResultStream()
        .filter(visit -> isWithin(reach, engineers, visit))
        .toList();
  }

  @Override
  public long changeSequence() {
    return Sql.of(em)
        .first("SELECT sequence FROM visit_clock WHERE id = 1", row -> row.number("sequence"))
        .orElseThrow();
  }

  @Override
  public Page<Visit> page(Reach reach, Collection<UUID> engineers, ListQuery query) {
    return LIST.page(em, query, within(reach, engineers));
  }

  private static BiFunction<CriteriaBuilder, Root<Visit>, Predicate> within(
      Reach reach, Collection<UUID> engineers) {
    return (cb, root) -> {
      if (reach.isAll()) {
        return cb.conjunction();
      }
      var any = new ArrayList<Predicate>();
      if (reach.customerId() != null) {
        any.add(cb.equal(root.get("customerId"), reach.customerId()));
      }
      if (!engineers.isEmpty()) {
        any.add(root.get("engineerId").in(engineers));
      }
      return any.isEmpty() ? cb.disjunction() : cb.or(any.toArray(Predicate[]::new));
    };
  }

  @Override
  public void flush() {
    em.flush();
  }
}
