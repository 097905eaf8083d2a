package org.waymend.optimizer.problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Weights of the soft constraints, in cost points of any scale; 0 turns one off. With the standard
 * weights one point is one second of driving.
 *
 * @param travelSecond per second of driving
 * @param travelKilometre per kilometre of driving, by the metre, rounded down per route
 * @param latenessMinute per started minute between a visit's due second and its start
 * @param overtimeMinute per started minute between a shift's end and the return
 * @param fairness per shift, times the square of its minutes of driving and service ÷ 600, rounded
 *     down: long days cost more than even ones
 * @param notPreferred per visit that has preferred engineers and got another
 * @param providerVisit per visit on a provider's shift
 * @param overQualifiedLevel per level above what a visit's skill needs
 * @param engineerChanged per visit that the running plan gave to another engineer
 * @param startMovedMinute per started minute between the running plan's start and the new one, for
 *     a visit that keeps its engineer
 * @param travelPercentByHour rush hour: 24 percentages, 25 to 400, by local hour of the departure;
 *     a leg lasts seconds × percent ÷ 100, rounded up; empty for 100 all day. Places whose area has
 *     rush hours of its own ({@link TravelMatrix#percentByHour}) go by those
 */
public record DispatchPolicy(
    long travelSecond,
    long travelKilometre,
    long latenessMinute,
    long overtimeMinute,
    long fairness,
    long notPreferred,
    long providerVisit,
    long overQualifiedLevel,
    long engineerChanged,
    long startMovedMinute,
    List<Integer> travelPercentByHour) {

  static final int MAX_PERCENT = 400;
  private static final long MAX_WEIGHT = 1_000_000;

  /**
   * @throws InvalidProblemException for a weight outside 0 to 1,000,000 or a table without 24 hours
   */
  public DispatchPolicy {
    Map.of(
            "travelSecond", travelSecond,
            "travelKilometre", travelKilometre,
            "latenessMinute", latenessMinute,
            "overtimeMinute", overtimeMinute,
            "fairness", fairness,
            "notPreferred", notPreferred,
            "providerVisit", providerVisit,
            "overQualifiedLevel", overQualifiedLevel,
            "engineerChanged", engineerChanged,
            "startMovedMinute", startMovedMinute)
        .forEach(
            (name, weight) ->
                Require.that(
                    weight >= 0 && weight <= MAX_WEIGHT,
                    "policy." + name,
                    weight + " is not from 0 to " + MAX_WEIGHT));
    travelPercentByHour = requireHours("policy.travelPercentByHour", travelPercentByHour);
  }

  /** The table, frozen, if it is empty or has 24 percentages from 25 to 400. */
  static List<Integer> requireHours(String field, List<Integer> percents) {
    var table = Require.list(field, percents);
    Require.that(
        table.isEmpty() || table.size() == 24, field, "a day has 24 hours, not " + table.size());
    table.forEach(
        percent ->
            Require.that(percent >= 25 && percent <= MAX_PERCENT, field, percent + " percent"));
    return table;
  }

  /** One point per second of driving; the rest as a dispatcher would weigh it by feel. */
  public static DispatchPolicy standard() {
    return new DispatchPolicy(1, 0, 30, 120, 1, 600, 900, 60, 900, 2, List.of());
  }

  /** The same weights with rush hours; 24 percentages. */
  public DispatchPolicy withTravelPercentByHour(List<Integer> percents) {
    return new DispatchPolicy(
        travelSecond,
        travelKilometre,
        latenessMinute,
        overtimeMinute,
        fairness,
        notPreferred,
        providerVisit,
        overQualifiedLevel,
        engineerChanged,
        startMovedMinute,
        Collections.unmodifiableList(percents));
  }
}
