package org.waymend.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an amount was computed from, as it was then. Members that say nothing about the line are
 * null.
 *
 * @param outcome how the visit ended
 * @param timeZone IANA zone of the site
 * @param labourMinutes measured, started minutes
 * @param minutes those of the labour that a surcharge is for
 * @param travelMetresPlanned road metres of the plan
 * @param travelMinutesMeasured started minutes from setting out to arrival
 * @param stockMovementIds ledger entries by which the visit used a part or gave it back
 * @param labourLineIds the customer's lines that a commission is a share of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineEvidence(
    @Nullable String outcome,
    @Nullable String timeZone,
    @Nullable Instant workStartedAt,
    @Nullable Instant workEndedAt,
    @Nullable Long labourMinutes,
    @Nullable Long minutes,
    @Nullable Integer travelMetresPlanned,
    @Nullable Long travelMinutesMeasured,
    @Nullable UUID partId,
    @Nullable String partNumber,
    @Nullable String partName,
    @Nullable List<UUID> stockMovementIds,
    @Nullable List<UUID> labourLineIds) {

  /** How the visit ended, and nothing else. */
  public static LineEvidence of(String outcome) {
    return new LineEvidence(
        outcome, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same with the measured labour. */
  public LineEvidence labour(
      String zone, @Nullable Instant startedAt, Instant endedAt, long allMinutes) {
    return new LineEvidence(
        outcome,
        zone,
        startedAt,
        endedAt,
        allMinutes,
        minutes,
        travelMetresPlanned,
        travelMinutesMeasured,
        partId,
        partNumber,
        partName,
        stockMovementIds,
        labourLineIds);
  }

  /** The same for so many of the minutes. */
  public LineEvidence minutes(long some) {
    return new LineEvidence(
        outcome,
        timeZone,
        workStartedAt,
        workEndedAt,
        labourMinutes,
        some,
        travelMetresPlanned,
        travelMinutesMeasured,
        partId,
        partNumber,
        partName,
        stockMovementIds,
        labourLineIds);
  }

  /** The same with the travel. */
  public LineEvidence travel(@Nullable Integer metres, @Nullable Long measured) {
    return new LineEvidence(
        outcome,
        timeZone,
        workStartedAt,
        workEndedAt,
        labourMinutes,
        minutes,
        metres,
        measured,
        partId,
        partNumber,
        partName,
        stockMovementIds,
        labourLineIds);
  }

  /** The same with a part. */
  public LineEvidence part(UUID id, String number, String name, List<UUID> movements) {
    return new LineEvidence(
        outcome,
        timeZone,
        workStartedAt,
        workEndedAt,
        labourMinutes,
        minutes,
        travelMetresPlanned,
        travelMinutesMeasured,
        id,
        number,
        name,
        movements,
        labourLineIds);
  }

  /** The same for a share of these lines. */
  public LineEvidence shareOf(List<UUID> lines) {
    return new LineEvidence(
        outcome,
        timeZone,
        workStartedAt,
        workEndedAt,
        labourMinutes,
        minutes,
        travelMetresPlanned,
        travelMinutesMeasured,
        partId,
        partNumber,
        partName,
        stockMovementIds,
        lines);
  }
}
