package org.waymend.optimizer.solver;

import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;

/** A visit on a shift with its start, for the constraints that charge by visit. */
record TimedStop(DayTables day, SoftCosts costs, int shift, int visit, int startSecond) {

  long lateness() {
    return costs.lateness(visit, startSecond);
  }

  long notPreferred() {
    return costs.notPreferred(shift, visit);
  }

  long provider() {
    return costs.provider(shift);
  }

  long overQualified() {
    return costs.overQualified(shift, visit);
  }

  long engineerChanged() {
    return costs.engineerChanged(shift, visit);
  }

  long startMoved() {
    return costs.startMoved(shift, visit, startSecond);
  }

  Justification whyLate() {
    return new Justification.Late(
        shiftId(), visitId(), request().dueSecond(), startSecond, lateness());
  }

  Justification whyNotPreferred() {
    return new Justification.NotPreferred(
        shiftId(), visitId(), offer().engineer(), request().preferredEngineers(), notPreferred());
  }

  Justification whyProvider() {
    return new Justification.ProviderVisit(shiftId(), visitId(), provider());
  }

  Justification whyOverQualified() {
    return new Justification.OverQualified(
        shiftId(),
        visitId(),
        request().skills(),
        Broken.levels(offer(), request()),
        overQualified());
  }

  Justification whyEngineerChanged() {
    return new Justification.EngineerChanged(
        shiftId(), visitId(), offer().engineer(), engineerChanged());
  }

  Justification whyStartMoved() {
    return new Justification.StartMoved(shiftId(), visitId(), startSecond, startMoved());
  }

  private ShiftOffer offer() {
    return day.shift(shift);
  }

  private VisitRequest request() {
    return day.visit(visit);
  }

  private ShiftId shiftId() {
    return offer().id();
  }

  private VisitId visitId() {
    return request().id();
  }
}
