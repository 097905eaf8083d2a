package org.waymend.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/**
 * A visit as far as its rating goes: it can be rated from its end on, for thirty days.
 *
 * @param timeZone IANA zone of the site
 * @param endedAt null until it is over
 */
public record RatedVisit(
    UUID id,
    String number,
    UUID ticketId,
    UUID customerId,
    @Nullable UUID engineerId,
    String engineerName,
    String timeZone,
    VisitStatus status,
    @Nullable Instant endedAt) {

  /** How long after its end a visit can be rated. */
  public static final Duration OPEN = Duration.ofDays(30);

  static RatedVisit of(VisitView visit) {
    return new RatedVisit(
        visit.id(),
        visit.number(),
        visit.ticketId(),
        visit.customerId(),
        visit.engineerId(),
        visit.engineerName(),
        visit.timeZone(),
        visit.status(),
        visit.endedAt());
  }

  /** Only a visit that was completed can be rated (ADR-0020). */
  public boolean isFinished() {
    return status == VisitStatus.COMPLETED && endedAt != null;
  }

  /** Whether it can be rated now, if nobody has. */
  public boolean isOpen(Instant now) {
    return isFinished() && now.isBefore(closesAt());
  }

  /** Exclusive; only of a finished visit. */
  public Instant closesAt() {
    if (endedAt == null) {
      throw new IllegalStateException(number + " is not over");
    }
    return endedAt.plus(OPEN);
  }

  /**
   * @throws DomainException {@code rating/too-early} until it is finished; {@code rating/too-late}
   *     after thirty days
   */
  public void requireOpen(Instant now) {
    if (!isFinished()) {
      throw new DomainException(
          Kind.CONFLICT, "rating/too-early", "A visit can be rated when it is finished.");
    }
    if (!isOpen(now)) {
      throw new DomainException(
          Kind.CONFLICT, "rating/too-late", "A visit can be rated for thirty days after its end.");
    }
  }

  /** The refusal of whoever comes second. */
  public static DomainException given() {
    return new DomainException(
        Kind.CONFLICT, "rating/given", "This visit has been rated; there is one rating per visit.");
  }
}
