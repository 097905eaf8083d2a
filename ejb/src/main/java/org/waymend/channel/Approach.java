package org.waymend.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.EngineerPosition;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/**
 * What a customer may know of an engineer who is on the way: not the place, only about how far it
 * is.
 *
 * @param arrivesAt expected arrival
 * @param distanceMetres to the site as a bird flies, rounded up to full {@value #STEP_METRES}; null
 *     while the engineer's phone tells nothing
 * @param seenAt when it was so far; null with the distance
 */
public record Approach(
    Instant arrivesAt, @Nullable Integer distanceMetres, @Nullable Instant seenAt) {
  /** Coarse enough to hide from which door an engineer comes. */
  static final int STEP_METRES = 500;

  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Roads are about so much longer than the bird's way (measured in town). */
  private static final double DETOUR = 1.3;

  private static final double SLOWEST = 2; // metres a second
  private static final double FASTEST = 25;
  private static final double USUAL = 7;

  /** Empty unless the visit's engineer is on the way. */
  static Optional<Approach> of(VisitView visit, Optional<EngineerPosition> last, Instant now) {
    var departed = visit.travelStartedAt();
    if (visit.status() != VisitStatus.TRAVELLING || departed == null) {
      return Optional.empty();
    }
    var seen =
        last.filter(position -> position.engineerId().equals(visit.engineerId()))
            .filter(position -> !position.seenAt().isBefore(departed))
            .filter(position -> !position.seenAt().isBefore(now.minus(FRESH)));
    if (seen.isPresent()) {
      return Optional.of(seen(visit, seen.get(), now));
    }
    var travel = visit.travelSeconds();
    return travel == null
        ? Optional.empty()
        : Optional.of(new Approach(departed.plusSeconds(travel), null, null));
  }

  private static Approach seen(VisitView visit, EngineerPosition position, Instant now) {
    int metres = position.metresTo(visit.latitude(), visit.longitude());
    var arrivesAt = position.seenAt().plusSeconds((long) (metres * DETOUR / speed(visit)));
    int coarse = Math.max(1, (metres + STEP_METRES - 1) / STEP_METRES) * STEP_METRES;
    return new Approach(arrivesAt.isBefore(now) ? now : arrivesAt, coarse, position.seenAt());
  }

  /** As the plan expects it. */
  private static double speed(VisitView visit) {
    var metres = visit.travelMetres();
    var seconds = visit.travelSeconds();
    if (metres == null || seconds == null || metres <= 0 || seconds <= 0) {
      return USUAL;
    }
    return Math.min(FASTEST, Math.max(SLOWEST, (double) metres / seconds));
  }
}
