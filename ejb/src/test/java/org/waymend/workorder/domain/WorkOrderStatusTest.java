package org.waymend.workorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.workorder.VisitStatus.ACCEPTED;
import static org.waymend.workorder.VisitStatus.CANCELLED;
import static org.waymend.workorder.VisitStatus.COMPLETED;
import static org.waymend.workorder.VisitStatus.DISPATCHED;
import static org.waymend.workorder.VisitStatus.NO_SHOW;
import static org.waymend.workorder.VisitStatus.TRAVELLING;
import static org.waymend.workorder.VisitStatus.UNPLANNED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.workorder.VisitAct;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.WorkOrderStatus;

class WorkOrderStatusTest {
  @Test
  void a_work_order_stands_where_its_most_active_visit_stands() {
    assertThat(WorkOrderStatus.of(List.of())).isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(WorkOrderStatus.of(List.of(UNPLANNED))).isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(WorkOrderStatus.of(List.of(UNPLANNED, ACCEPTED)))
        .isEqualTo(WorkOrderStatus.SCHEDULED);
    assertThat(WorkOrderStatus.of(List.of(DISPATCHED, TRAVELLING)))
        .isEqualTo(WorkOrderStatus.IN_PROGRESS);
    assertThat(WorkOrderStatus.of(List.of(NO_SHOW))).isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(WorkOrderStatus.of(List.of(COMPLETED, UNPLANNED)))
        .isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(WorkOrderStatus.of(List.of(NO_SHOW, COMPLETED, CANCELLED)))
        .isEqualTo(WorkOrderStatus.COMPLETED);
  }

  @Test
  void what_is_over_stays_over() {
    for (var status : VisitStatus.values()) {
      boolean isOver = status.isDone();
      for (var next : VisitStatus.values()) {
        assertThat(isOver && status.canBecome(next)).as(status + " to " + next).isFalse();
      }
      for (var act : VisitAct.values()) {
        assertThat(isOver && act.fits(status)).as(act + " of " + status).isFalse();
      }
    }
  }
}
