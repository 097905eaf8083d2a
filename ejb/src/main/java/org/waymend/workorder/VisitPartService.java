package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartReservations;
import org.waymend.inventory.Quantity;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.VisitWorkCommands.ReturnPart;
import org.waymend.workorder.VisitWorkCommands.UsePart;
import org.waymend.workorder.domain.Visit;

/** Takes parts from the engineer's van for a visit; the stock ledger moves at once (ADR-0017). */
@Stateless
public class VisitPartService {
  private VisitAttendance attendance;
  private PartReservations reservations;
  private PartDirectory parts;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public VisitPartService() {} // container

  @Inject
  public VisitPartService(
      VisitAttendance attendance, PartReservations reservations, PartDirectory parts, Clock clock) {
    this.attendance = attendance;
    this.reservations = reservations;
    this.parts = parts;
    this.clock = clock;
  }

  /** A part, a quantity of it and words, checked. */
  private record Taken(UUID partId, Quantity quantity, String note) {}

  /**
   * @throws DomainException {@code visit/not-on-site}; {@code request/invalid}; as {@link
   *     PartReservations#use}
   */
  public VisitView use(UsePart command) {
    var visit = working(command.on(), "visit.use-part");
    var taken = checked(command.fields());
    reservations.use(
        visit.id().value(),
        engineer(visit),
        taken.partId(),
        taken.quantity(),
        command.on().actor(),
        visit.number(),
        taken.note());
    return attendance.answer(visit);
  }

  /**
   * @throws DomainException {@code visit/not-on-site}; {@code request/invalid}; as {@link
   *     PartReservations#returnToVan}
   */
  public VisitView giveBack(ReturnPart command) {
    var visit = working(command.on(), "visit.return-part");
    var taken = checked(command.fields());
    reservations.returnToVan(
        visit.id().value(),
        engineer(visit),
        taken.partId(),
        taken.quantity(),
        command.on().actor(),
        visit.number(),
        taken.note());
    return attendance.answer(visit);
  }

  private Visit working(OnVisit on, String operation) {
    var visit = attendance.held(on, operation);
    visit.busy(true, clock.instant());
    return visit;
  }

  private Taken checked(UsedPartFields fields) {
    var check = new Check();
    var id = check.required("partId", fields.partId());
    var part = id == null ? null : parts.find(List.of(id)).get(id);
    check.isTrue(id == null || part != null, "partId", "unknown", "is no part");
    var quantity =
        Quantity.accept(check, "quantity", fields.quantity(), part == null ? null : part.unit());
    var note = check.optionalText("note", fields.note(), 200);
    check.throwIfAny();
    return new Taken(Objects.requireNonNull(id), Objects.requireNonNull(quantity), note);
  }

  private static UUID engineer(Visit visit) {
    return Objects.requireNonNull(visit.engineerId(), "who works on it");
  }
}
