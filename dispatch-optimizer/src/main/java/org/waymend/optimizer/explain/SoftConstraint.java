package org.waymend.optimizer.explain;

/** What the policy charges for. The code is the constraint's name in a plan's score. */
public enum SoftConstraint {
  /** Driving. */
  TRAVEL("travel"),
  /** Starts after the due second. */
  LATENESS("lateness"),
  /** Returns after the shift's end. */
  OVERTIME("overtime"),
  /** Long days. */
  FAIRNESS("fairness"),
  /** Other engineers than the customers prefer. */
  NOT_PREFERRED("not-preferred"),
  /** Visits by a service provider. */
  PROVIDER("provider"),
  /** Levels above what visits need. */
  OVER_QUALIFIED("over-qualified"),
  /** Other engineers than were promised. */
  ENGINEER_CHANGED("engineer-changed"),
  /** Other times than were promised. */
  START_MOVED("start-moved");

  private final String code;

  SoftConstraint(String code) {
    this.code = code;
  }

  /** The constraint's name in a plan's score. */
  public String code() {
    return code;
  }
}
