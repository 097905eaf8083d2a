package org.waymend.workorder.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.workorder.WorkOrderId;
import org.waymend.workorder.domain.WorkOrder;
import org.waymend.workorder.domain.WorkOrders;

@ApplicationScoped
class JpaWorkOrders implements WorkOrders {
  private static final Keyset<WorkOrder> LIST =
      Keyset.of(WorkOrder.class)
          .searched("number", "summary", "instructions")
          .sortable("number", "summary", "status", "serviceDurationMinutes", "createdAt")
          .sortable("completedAt", "completedAt")
          .sortable("priority", "priorityRank")
          .filterable("status", "status")
          .filterable("priority", "priority")
          .filterable("customerId", "customerId")
          .filterable("siteId", "siteId")
          .filterable("assetId", "assetId")
          .filterable("ticketId", "ticketId")
          .filterable("categoryId", "categoryId")
          .filterableById("territoryId", "siteId", Conditions.liesIn("?"))
          .within("completedFrom", "completedUntil", "completedAt")
          .filterableByTruth(
              "isFirstTimeFix", "SELECT o.id FROM work_order o", Conditions.FIRST_TIME_FIX)
          .orderedBy("-number");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaWorkOrders() {} // container

  /** For tests without a container. */
  JpaWorkOrders(EntityManager em) {
    this.em = em;
  }

  @Override
  public String nextNumber() {
    var next =
        (Number) em.createNativeQuery("SELECT NEXT VALUE FOR work_order_number").getSingleResult();
    return String.format("WO-%06d", next.longValue());
  }

  @Override
  public void add(WorkOrder workOrder) {
    em.persist(workOrder);
  }

  @Override
  public WorkOrder get(Reach reach, WorkOrderId id) {
    var order = em.find(WorkOrder.class, id.value());
    if (order == null || !reach.covers(Owner.customer(order.customerId()))) {
      throw DomainException.notFound("work-order");
    }
    return order;
  }

  @Override
  public WorkOrder get(Reach reach, WorkOrderId id, long expectedVersion) {
    var order = get(reach, id);
    if (order.version() != expectedVersion) {
      throw DomainException.stale(order.version());
    }
    return order;
  }

  @Override
  public Map<UUID, WorkOrder> byId(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery("SELECT w FROM WorkOrder w WHERE w.id IN :ids", WorkOrder.class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultStream()
            .collect(Collectors.toMap(w -> w.id().value(), Function.identity()));
  }

  @Override
  public Page<WorkOrder> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public void flush() {
    em.flush();
  }
}
