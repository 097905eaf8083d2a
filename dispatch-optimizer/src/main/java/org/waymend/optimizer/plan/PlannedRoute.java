package org.waymend.optimizer.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;

/**
 * The ordered visits of one shift.
 *
 * @param stops in the order of driving
 * @param breaks in order of time; those that an absence or a started visit replaces are not there
 * @param home the drive back; null if there is no stop
 * @param overtimeSeconds how long after the shift's end the engineer is back; 0 if before
 */
public record PlannedRoute(
    ShiftId shift,
    EngineerId engineer,
    List<PlannedStop> stops,
    List<PlannedBreak> breaks,
    @Nullable Leg home,
    int overtimeSeconds) {

  /**
   * @throws InconsistentPlanException if stops lack the drive home, or the other way round
   */
  public PlannedRoute {
    stops = List.copyOf(stops);
    breaks = List.copyOf(breaks);
    if (stops.isEmpty() != (home == null)) {
      throw new InconsistentPlanException(
          shift
              + " has "
              + stops.size()
              + " stops and "
              + (home == null ? "no" : "a")
              + " way home");
    }
  }

  /** Driving seconds of all legs, rush hour included. */
  public int travelSeconds() {
    int seconds = home == null ? 0 : home.travelSeconds();
    for (var stop : stops) {
      seconds += stop.travel().travelSeconds();
    }
    return seconds;
  }

  /** Driven metres of all legs. */
  public long travelMetres() {
    long metres = home == null ? 0 : home.metres();
    for (var stop : stops) {
      metres += stop.travel().metres();
    }
    return metres;
  }

  /** Seconds on site. */
  public int serviceSeconds() {
    return stops.stream().mapToInt(stop -> stop.endSecond() - stop.startSecond()).sum();
  }
}
