package org.waymend.workorder;

/** The face for dispatch, on the fixture's database. */
public final class WorkOrderSchedule {
  private WorkOrderSchedule() {}

  public static VisitSchedule of(WorkOrderFixture work) {
    return new VisitSchedule(work.visits, work.moves, work.register, work.inventory.directory);
  }
}
