package org.waymend.optimizer.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftOffer;

/**
 * The percentage of each minute of the horizon, by the policy or by the area of the place that is
 * left, so that no calendar is asked later.
 */
final class RushHours {
  private static final Table NONE = new Table(new short[0], 100);
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private final Table[] byPlace;

  private RushHours(Table[] byPlace) {
    this.byPlace = byPlace;
  }

  static RushHours of(DispatchProblem problem) {
    Map<List<Integer>, Table> tables = new HashMap<>();
    tables.put(List.of(), NONE);
    var byPlace = new Table[problem.places().size()];
    for (int place = 0; place < byPlace.length; place++) {
      var own = problem.travel().percentByHour(place);
      byPlace[place] =
          tables.computeIfAbsent(
              own.isEmpty() ? problem.policy().travelPercentByHour() : own,
              byHour -> table(problem, byHour));
    }
    return new RushHours(byPlace);
  }

  private static Table table(DispatchProblem problem, List<Integer> byHour) {
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
    return new Table(minutes, Collections.min(byHour));
  }

  /** Seconds by the least of all percentages, rounded down. */
  int least(int from, int seconds) {
    int percent = byPlace[from].leastPercent;
    return percent == 100 ? seconds : (int) ((long) seconds * percent / 100);
  }

  /** Seconds × percent ÷ 100, rounded up; before and after the horizon as at its ends. */
  int stretched(int from, int seconds, int departSecond) {
    var percentByMinute = byPlace[from].percentByMinute;
    if (percentByMinute.length == 0) {
      return seconds;
    }
    int minute = Math.max(0, departSecond / SECONDS_OF_A_MINUTE);
    int percent = percentByMinute[Math.min(minute, percentByMinute.length - 1)];
    return (int) (((long) seconds * percent + 99) / 100);
  }

  private static final class Table {
    private final short[] percentByMinute;
    private final int leastPercent;

    Table(short[] percentByMinute, int leastPercent) {
      this.percentByMinute = percentByMinute;
      this.leastPercent = leastPercent;
    }
  }
}
