package org.waymend.workorder;

/** What the desk does to a work order, and where it moves it to. */
public enum WorkOrderAct {
  RELEASE(WorkOrderStatus.RELEASED),
  CANCEL(WorkOrderStatus.CANCELLED),
  CLOSE(WorkOrderStatus.CLOSED);

  private final WorkOrderStatus target;

  WorkOrderAct(WorkOrderStatus target) {
    this.target = target;
  }

  public WorkOrderStatus target() {
    return target;
  }

  /** True if the act can be done to a work order that stands there. */
  public boolean fits(WorkOrderStatus from) {
    return from.canBecome(target) && (this != RELEASE || from == WorkOrderStatus.DRAFT);
  }
}
