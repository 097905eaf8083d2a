package org.waymend.workorder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymend.ticket.Priority;
import org.waymend.ticket.TicketBrief;
import org.waymend.ticket.TicketStatus;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.WorkOrderFields;
import org.waymend.workorder.WorkOrderFields.TaskFields;

/** Visits and work orders as tests want them. */
public final class VisitMother {
  public static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  public static final UUID ANN = new UUID(1, 1);

  private VisitMother() {}

  /** Two steps; the first is mandatory. */
  public static WorkOrder order() {
    var fields =
        new WorkOrderFields(
            null,
            "Tap drips",
            "",
            60,
            List.of(),
            List.of(),
            List.of(
                new TaskFields("Shut the valve", "关阀", true),
                new TaskFields("Photograph", "拍照", false)),
            null,
            null,
            List.of(),
            false);
    var ticket =
        new TicketBrief(
            new UUID(2, 1),
            "TI-000001",
            TicketStatus.IN_PROGRESS,
            new UUID(3, 1),
            new UUID(4, 1),
            null,
            new UUID(5, 1),
            null,
            Priority.NORMAL,
            "Tap drips",
            "",
            List.of());
    return WorkOrder.draft(
        new UUID(6, 1),
        "WO-000001",
        ticket,
        fields,
        WorkOrderNeeds.of(fields, Map.of(), Map.of(), Set.of()),
        NINE);
  }

  /** Given to Ann, from nine on. */
  public static Visit dispatched() {
    var visit = Visit.of(new UUID(7, 1), order(), new VisitFields(List.of(), ""), NINE);
    var end = NINE.plus(Duration.ofHours(1));
    visit.dispatch(new Assignment(ANN, new UUID(8, 1), NINE, end, 600, 4000, false), NINE);
    return visit;
  }

  public static Visit travelling() {
    var visit = dispatched();
    visit.accept(NINE);
    visit.travel(NINE);
    return visit;
  }

  public static Visit working() {
    var visit = travelling();
    visit.arrive(org.waymend.workorder.ArrivalWay.MANUAL, false, NINE);
    visit.startWork(NINE);
    return visit;
  }
}
