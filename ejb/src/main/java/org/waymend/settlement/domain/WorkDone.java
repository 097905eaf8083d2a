package org.waymend.settlement.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.shared.Money;

/**
 * What a visit is priced by.
 *
 * @param outcome the state in which it ended
 * @param end what that means for the price
 * @param comesAlong true if the customer pays call-out and travel of its crew with another visit
 * @param startedAt of the work; null if it never started
 * @param zone of the site
 * @param travelMetres planned; null if not known
 * @param travelMinutes measured, started minutes; null if not known
 * @param parts used less given back
 */
public record WorkDone(
    String outcome,
    WorkEnd end,
    boolean comesAlong,
    @Nullable Instant startedAt,
    Instant endedAt,
    ZoneId zone,
    @Nullable Integer travelMetres,
    @Nullable Long travelMinutes,
    List<PartTaken> parts) {

  /** A part that the visit used. */
  public record PartTaken(
      UUID partId,
      String number,
      String name,
      PartUnit unit,
      Quantity quantity,
      Money price,
      Money cost,
      List<UUID> movementIds) {}

  /** Started minutes from the start of the work to its end; 0 if it never started. */
  public long labourMinutes() {
    return startedAt == null ? 0 : startedMinutes(startedAt, endedAt);
  }

  /** Started minutes between two instants. */
  public static long startedMinutes(Instant from, Instant until) {
    return Duration.between(from, until).plusMinutes(1).minusNanos(1).toMinutes();
  }
}
