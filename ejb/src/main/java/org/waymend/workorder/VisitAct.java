package org.waymend.workorder;

import static org.waymend.workorder.VisitStatus.ACCEPTED;
import static org.waymend.workorder.VisitStatus.DISPATCHED;
import static org.waymend.workorder.VisitStatus.ON_SITE;
import static org.waymend.workorder.VisitStatus.TRAVELLING;
import static org.waymend.workorder.VisitStatus.UNPLANNED;
import static org.waymend.workorder.VisitStatus.WORKING;

/** What people do to a visit, and from which states. */
public enum VisitAct {
  ASSIGN,
  UNASSIGN,
  PIN,
  UNPIN,
  ACCEPT,
  DECLINE,
  TRAVEL,
  ARRIVE,
  START_WORK,
  FINISH,
  FAIL,
  NO_SHOW;

  /** True if it can be done to a visit that stands there. */
  public boolean fits(VisitStatus status) {
    return switch (this) {
      case ASSIGN -> status == UNPLANNED || status.isPlanned();
      case UNASSIGN, PIN, UNPIN, DECLINE -> status.isPlanned();
      case ACCEPT -> status == DISPATCHED;
      case TRAVEL -> status == ACCEPTED;
      case ARRIVE -> status == TRAVELLING;
      case START_WORK, NO_SHOW -> status == ON_SITE;
      case FINISH -> status == WORKING;
      case FAIL -> status.isUnderWay();
    };
  }
}
