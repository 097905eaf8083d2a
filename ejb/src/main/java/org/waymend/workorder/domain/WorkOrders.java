package org.waymend.workorder.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workorder.WorkOrderId;

/** All work orders. */
public interface WorkOrders {
  /** The next number for people; numbers grow, gaps are possible. */
  String nextNumber();

  void add(WorkOrder workOrder);

  /**
   * @throws org.waymend.shared.DomainException {@code work-order/unknown} when absent or out of
   *     reach
   */
  WorkOrder get(Reach reach, WorkOrderId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, WorkOrderId)}, and {@code
   *     request/stale} when it changed since
   */
  WorkOrder get(Reach reach, WorkOrderId id, long expectedVersion);

  /** Id → work order; unknown ids are left out. */
  Map<UUID, WorkOrder> byId(Collection<UUID> ids);

  Page<WorkOrder> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
