package org.waymend.workorder;

import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link WorkOrderService} and {@link VisitService}. */
public final class WorkOrderCommands {
  private WorkOrderCommands() {}

  /** Makes a work order of a ticket. */
  public record RegisterWorkOrder(Actor actor, WorkOrderFields fields) {}

  /** Says something else about what is to be done. */
  public record ChangeWorkOrder(
      Actor actor, WorkOrderId id, long expectedVersion, WorkOrderFields fields) {}

  /**
   * Moves a work order on.
   *
   * @param reason required to cancel
   * @param note required with the reason OTHER
   */
  public record MoveWorkOrder(
      Actor actor,
      WorkOrderId id,
      long expectedVersion,
      WorkOrderAct act,
      @Nullable WorkOrderReason reason,
      @Nullable String note) {}

  /** Adds a visit to a work order. */
  public record AddVisit(
      Actor actor, WorkOrderId workOrder, long expectedVersion, VisitFields fields) {}

  /** Says something else about a visit that nobody has set out for. */
  public record ChangeVisit(Actor actor, VisitId id, long expectedVersion, VisitFields fields) {}
}
