package org.waymend.optimizer.rules;

import java.util.Collections;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftOffer;

/** The policy's percentage of each minute of the horizon, so that no calendar is asked later. */
final class RushHours {
  private static final RushHours NONE = new RushHours(new short[0], 100);
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private final short[] percentByMinute;
  private final int leastPercent;

  private RushHours(short[] percentByMinute, int leastPercent) {
    this.percentByMinute = percentByMinute;
    this.leastPercent = leastPercent;
  }

  static RushHours of(DispatchProblem problem) {
    var byHour = problem.policy().travelPercentByHour();
    if (byHour.isEmpty()) {
      return NONE;
    }
    int end =
        problem.shifts().stream()
            .map(ShiftOffer::time)
            .mapToInt(time -> time.latestReturnSecond() + SECONDS_OF_A_DAY)
            .max()
            .orElse(SECONDS_OF_A_DAY);
    var minutes = new short[end / SECONDS_OF_A_MINUTE + 1];
    var start = problem.horizon().start();
    var rules = problem.horizon().zone().getRules();
    int offset = rules.getOffset(start).getTotalSeconds();
    var change = rules.nextTransition(start);
    for (int minute = 0; minute < minutes.length; minute++) {
      long second = start.getEpochSecond() + (long) minute * SECONDS_OF_A_MINUTE;
      while (change != null && change.toEpochSecond() <= second) {
        offset = change.getOffsetAfter().getTotalSeconds();
        change = rules.nextTransition(change.getInstant());
      }
      int ofDay = Math.floorMod(second + offset, SECONDS_OF_A_DAY);
      minutes[minute] = byHour.get(ofDay / SECONDS_OF_AN_HOUR).shortValue();
    }
    return new RushHours(minutes, Collections.min(byHour));
  }

  /** Seconds by the least of all percentages, rounded down. */
  int least(int seconds) {
    return leastPercent == 100 ? seconds : (int) ((long) seconds * leastPercent / 100);
  }

  /** Seconds × percent ÷ 100, rounded up; before and after the horizon as at its ends. */
  int stretched(int seconds, int departSecond) {
    if (percentByMinute.length == 0) {
      return seconds;
    }
    int minute = Math.max(0, departSecond / SECONDS_OF_A_MINUTE);
    int percent = percentByMinute[Math.min(minute, percentByMinute.length - 1)];
    return (int) (((long) seconds * percent + 99) / 100);
  }
}
