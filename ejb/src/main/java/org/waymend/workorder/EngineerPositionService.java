package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.domain.EngineerPositions;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/** Where engineers are while they are on the way; at no other time is it taken (ADR-0022). */
@Stateless
public class EngineerPositionService {
  private static final int LARGEST_ACCURACY = 1_000_000; // metres

  private EngineerPositions positions;
  private Visits visits;
  private WorkforceDirectory workforce;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public EngineerPositionService() {} // container

  @Inject
  public EngineerPositionService(
      EngineerPositions positions,
      Visits visits,
      WorkforceDirectory workforce,
      Access access,
      Clock clock) {
    this.positions = positions;
    this.visits = visits;
    this.workforce = workforce;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The engineer that the actor is tells where they are.
   *
   * @throws DomainException {@code request/invalid}; {@code my-position/not-on-the-way}
   */
  public void report(Actor actor, PositionFields fields) {
    access.check(actor, "my-position.report");
    var check = new Check();
    check.required("latitude", fields.latitude());
    check.required("longitude", fields.longitude());
    double north = Objects.requireNonNullElse(fields.latitude(), 0.0);
    double east = Objects.requireNonNullElse(fields.longitude(), 0.0);
    check.coordinates("latitude", north, "longitude", east);
    var accuracy = fields.accuracyMetres();
    check.isTrue(
        accuracy == null || (accuracy >= 0 && accuracy <= LARGEST_ACCURACY),
        "accuracyMetres",
        "out-of-range",
        "must lie between 0 and " + LARGEST_ACCURACY);
    check.throwIfAny();
    var visit = onTheWay(actor);
    positions.put(
        new EngineerPosition(
            Objects.requireNonNull(visit.engineerId()),
            visit.id(),
            north,
            east,
            accuracy,
            clock.instant()));
  }

  private Visit onTheWay(Actor actor) {
    return workforce.engineersWithin(access.reach(actor, "my-position.report")).stream()
        .findFirst()
        .flatMap(visits::findUnderWay)
        .filter(visit -> visit.status() == VisitStatus.TRAVELLING)
        .orElseThrow(
            () ->
                new DomainException(
                    Kind.CONFLICT,
                    "my-position/not-on-the-way",
                    "You are on the way to no visit; then nobody needs to know where you are."));
  }

  /** The last position on the way to a visit, for features that may see the visit. */
  public Optional<EngineerPosition> find(VisitId visit) {
    return positions.find(visit);
  }
}
