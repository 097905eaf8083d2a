package org.waymend.optimizer.rules;

import java.time.Duration;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftOffer;

/** The policy's percentage of each minute of the horizon, so that no calendar is asked later. */
final class RushHours {
  private static final RushHours NONE = new RushHours(new short[0]);
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private final short[] percentByMinute;

  private RushHours(short[] percentByMinute) {
    this.percentByMinute = percentByMinute;
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
    var start = problem.horizon().start().atZone(problem.horizon().zone());
    for (int minute = 0; minute < minutes.length; minute++) {
      int hour = start.plus(Duration.ofMinutes(minute)).getHour();
      minutes[minute] = byHour.get(hour).shortValue();
    }
    return new RushHours(minutes);
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
