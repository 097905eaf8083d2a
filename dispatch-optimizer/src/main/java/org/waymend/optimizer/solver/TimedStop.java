package org.waymend.optimizer.solver;

import org.waymend.optimizer.kernel.SoftCosts;

/** A visit on a shift with its start, for the constraints that charge by visit. */
record TimedStop(SoftCosts costs, int shift, int visit, int startSecond) {

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
}
