package org.waymend.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.PartService;
import org.waymend.inventory.Quantity;
import org.waymend.settlement.domain.WorkDone;
import org.waymend.settlement.domain.WorkDone.PartTaken;
import org.waymend.settlement.domain.WorkEnd;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerService;
import org.waymend.workorder.FailReason;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** Reads what a visit is priced by. */
@ApplicationScoped
class VisitEvidence {
  private static final Actor SYSTEM = Actor.system("settlement");

  private VisitService visits;
  private EngineerService engineers;
  private PartReservations used;
  private PartService parts;

  @SuppressWarnings("NullAway.Init")
  protected VisitEvidence() {} // container

  @Inject
  VisitEvidence(
      VisitService visits, EngineerService engineers, PartReservations used, PartService parts) {
    this.visits = visits;
    this.engineers = engineers;
    this.used = used;
    this.parts = parts;
  }

  /**
   * A visit that is over.
   *
   * @param parties whom it costs or earns something, the customer first
   * @param endedOn local date at the site
   */
  record DoneVisit(UUID id, String number, List<Party> parties, LocalDate endedOn, WorkDone work) {}

  /** Empty unless the visit ended by somebody who was on the way or there. */
  Optional<DoneVisit> read(UUID visitId) {
    var visit = visits.view(SYSTEM, new VisitId(visitId));
    var endedAt = visit.endedAt();
    var engineer = visit.engineerId();
    if (!visit.status().isDone()
        || visit.status() == VisitStatus.CANCELLED
        || endedAt == null
        || engineer == null) {
      return Optional.empty();
    }
    var zone = ZoneId.of(visit.timeZone());
    return Optional.of(
        new DoneVisit(
            visitId,
            visit.number(),
            List.of(new Party(PartyKind.CUSTOMER, visit.customerId()), whoDid(engineer)),
            LocalDate.ofInstant(endedAt, zone),
            work(visit, endedAt, zone)));
  }

  private Party whoDid(UUID engineer) {
    var provider = engineers.view(SYSTEM, new EngineerId(engineer)).providerId();
    return provider == null
        ? new Party(PartyKind.ENGINEER, engineer)
        : new Party(PartyKind.PROVIDER, provider);
  }

  private WorkDone work(VisitView visit, Instant endedAt, ZoneId zone) {
    return new WorkDone(
        visit.status().name(),
        end(visit),
        visit.group() != null && visit.group().comesAlong(),
        visit.workStartedAt(),
        endedAt,
        zone,
        visit.travelMetres(),
        minutes(visit.travelStartedAt(), visit.arrivedAt()),
        taken(visit.id()));
  }

  private static WorkEnd end(VisitView visit) {
    return switch (visit.status()) {
      case COMPLETED -> WorkEnd.WORKED;
      case NOT_COMPLETED -> end(FailReason.valueOf(Objects.requireNonNull(visit.statusReason())));
      default -> WorkEnd.IN_VAIN;
    };
  }

  private static WorkEnd end(FailReason reason) {
    return switch (reason) {
      case MORE_TIME_NEEDED -> WorkEnd.WORKED;
      case NO_ACCESS, NOT_SAFE, CUSTOMER_REFUSED -> WorkEnd.IN_VAIN;
      case PART_MISSING, WRONG_SKILL, OTHER -> WorkEnd.OUR_FAULT;
    };
  }

  private static @Nullable Long minutes(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null
        ? null
        : Long.valueOf(WorkDone.startedMinutes(from, until));
  }

  private List<PartTaken> taken(UUID visit) {
    var movements = used.movementsOf(visit);
    var taken = new ArrayList<PartTaken>();
    used.usedOf(visit)
        .forEach(
            (part, quantity) ->
                taken.add(taken(part, quantity, movements.getOrDefault(part, List.of()))));
    return List.copyOf(taken);
  }

  private PartTaken taken(UUID id, Quantity quantity, List<UUID> movements) {
    var part = parts.view(SYSTEM, new PartId(id));
    var name =
        part.nameEn().equals(part.nameZh()) ? part.nameEn() : part.nameEn() + " · " + part.nameZh();
    return new PartTaken(
        id,
        part.number(),
        name,
        part.unit(),
        quantity,
        part.price(),
        Objects.requireNonNull(part.cost(), "the system sees every cost"),
        List.copyOf(movements));
  }
}
