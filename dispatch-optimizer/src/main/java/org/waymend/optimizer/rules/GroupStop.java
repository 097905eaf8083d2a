package org.waymend.optimizer.rules;

/**
 * A planned visit of a group.
 *
 * @param group index of the group
 * @param visit index of the visit
 * @param shift index of the shift
 * @param startSecond when the service starts
 * @param endSecond when it ends, exclusive
 */
public record GroupStop(
    DayTables day, int group, int visit, int shift, int startSecond, int endSecond) {

  boolean isStarted() {
    return day.startedAt(visit) >= 0;
  }

  boolean hasEngineerOf(GroupStop other) {
    return day.shift(shift).engineer().equals(day.shift(other.shift).engineer());
  }

  Violation violation(HardRule rule, String detail) {
    return new Violation(rule, day.shift(shift).id(), day.visit(visit).id(), detail);
  }
}
