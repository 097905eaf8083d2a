package org.waymend.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.customer.CustomerDirectory;
import org.waymend.inventory.PartReservations;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workorder.VisitWorkCommands.ArriveAtVisit;
import org.waymend.workorder.VisitWorkCommands.DeclineVisit;
import org.waymend.workorder.VisitWorkCommands.FailVisit;
import org.waymend.workorder.VisitWorkCommands.FinishVisit;
import org.waymend.workorder.VisitWorkCommands.MissVisit;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.VisitWorkCommands.RequestFollowUp;
import org.waymend.workorder.VisitWorkCommands.TickTask;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.VisitDecline;
import org.waymend.workorder.domain.VisitWork;
import org.waymend.workorder.domain.VisitWorks;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkOrder;
import org.waymend.workorder.domain.WorkOrders;

/** What engineers do to their visits, from the yes or no to the signature (ADR-0017). */
@Stateless
public class VisitWorkService {
  /** Attachments of visits belong to this kind of owner. */
  public static final String ATTACHMENTS = "VISIT";

  private VisitAttendance attendance;
  private Visits visits;
  private VisitWorks works;
  private WorkOrders orders;
  private VisitMoves moves;
  private VisitCodes codes;
  private CustomerDirectory customers;
  private PartReservations parts;
  private AttachmentStore attachments;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public VisitWorkService() {} // container

  @Inject
  public VisitWorkService(
      VisitAttendance attendance,
      Visits visits,
      VisitWorks works,
      WorkOrders orders,
      VisitMoves moves,
      VisitCodes codes,
      CustomerDirectory customers,
      PartReservations parts,
      AttachmentStore attachments,
      DomainEvents events,
      Clock clock) {
    this.attendance = attendance;
    this.visits = visits;
    this.works = works;
    this.orders = orders;
    this.moves = moves;
    this.codes = codes;
    this.customers = customers;
    this.parts = parts;
    this.attachments = attachments;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws DomainException as {@link Visit#accept}
   */
  public VisitView accept(OnVisit on) {
    var visit = attendance.held(on, "visit.accept");
    moves.moved(visit, visit.accept(clock.instant()));
    return attendance.answer(visit);
  }

  /**
   * The visit is to be planned anew, without its parts.
   *
   * @throws DomainException {@code request/invalid}; as {@link Visit#decline}
   */
  public VisitView decline(DeclineVisit command) {
    var visit = attendance.held(command.on(), "visit.decline");
    var check = new Check();
    var reason = check.required("reason", command.fields().reason());
    int least = reason == DeclineReason.OTHER ? 1 : 0;
    var note = check.text("note", command.fields().note(), least, 1000);
    check.throwIfAny();
    parts.release(visit.id().value());
    for (var event : visit.decline(Objects.requireNonNull(reason), note, clock.instant())) {
      if (event instanceof VisitDeclined declined) {
        works.add(VisitDecline.of(UuidV7.next(clock), declined, note));
      }
      moves.moved(visit, event);
    }
    return attendance.answer(visit);
  }

  /**
   * @throws DomainException {@code visit/other-under-way}; as {@link Visit#travel}
   */
  public VisitView travel(OnVisit on) {
    var visit = attendance.held(on, "visit.travel");
    var engineer = visit.engineerId();
    if (engineer != null) {
      visits
          .findUnderWay(engineer)
          .filter(other -> !other.id().equals(visit.id()))
          .ifPresent(VisitWorkService::refuseSecond);
    }
    moves.moved(visit, visit.travel(clock.instant()));
    return attendance.answer(visit);
  }

  private static void refuseSecond(Visit other) {
    throw new DomainException(
            Kind.CONFLICT, "visit/other-under-way", "End the visit " + other.number() + " first.")
        .with("visitId", other.id().value())
        .with("number", other.number());
  }

  /**
   * @throws DomainException {@code request/invalid}; {@code visit/wrong-code} unless the code is
   *     this visit's; as {@link Visit#arrive}
   */
  public VisitView arrive(ArriveAtVisit command) {
    var visit = attendance.held(command.on(), "visit.arrive");
    var fields = command.fields();
    var site =
        Objects.requireNonNull(customers.places(List.of(visit.siteId())).get(visit.siteId()));
    var work = VisitWork.arrive(visit.id(), fields, site.latitude(), site.longitude());
    if (work.arrivedBy() == ArrivalWay.SCAN) {
      codes.require(visit.id(), Objects.requireNonNull(fields.code()));
    }
    moves.moved(visit, visit.arrive(work.arrivedBy(), work.isFar(), clock.instant()));
    works.add(work);
    return attendance.answer(visit);
  }

  /**
   * @throws DomainException as {@link Visit#startWork}
   */
  public VisitView startWork(OnVisit on) {
    var visit = attendance.held(on, "visit.start-work");
    moves.moved(visit, visit.startWork(clock.instant()));
    return attendance.answer(visit);
  }

  /**
   * @throws DomainException {@code request/invalid}; {@code visit/not-on-site}
   */
  public VisitView tick(TickTask command) {
    var visit = attendance.held(command.on(), "visit.tick");
    var now = clock.instant();
    visit.busy(true, now);
    orderOf(visit).tick(command.fields(), now);
    return attendance.answer(visit);
  }

  /**
   * Ends it well. Parts that it still holds are free again.
   *
   * @throws DomainException {@code visit/tasks-open}; as {@link VisitWork#finish} and {@link
   *     Visit#finish}
   */
  public VisitView finish(FinishVisit command) {
    var on = command.on();
    var visit = attendance.held(on, "visit.finish");
    var event = visit.finish(clock.instant());
    if (isLast(visit)) {
      orderOf(visit).requireMandatoryTasksDone();
    }
    workOf(visit).finish(command.fields(), keep(on.actor(), visit, command.signature()));
    end(visit);
    moves.moved(visit, event);
    return attendance.answer(visit);
  }

  /**
   * Whoever is the last of a work order answers for its checklist; the others leave some to them.
   */
  private boolean isLast(Visit visit) {
    return visits.listOf(visit.workOrderId()).stream()
        .allMatch(other -> other.id().equals(visit.id()) || other.status().isDone());
  }

  private @Nullable UUID keep(Actor actor, Visit visit, @Nullable ReceivedFile signature) {
    if (signature == null) {
      return null;
    }
    var owner = new AttachmentOwner(ATTACHMENTS, visit.id().value());
    return attachments
        .add(NewAttachment.by(actor, owner, AttachmentPurpose.SIGNATURE, true), signature)
        .id();
  }

  /**
   * Ends it without success.
   *
   * @throws DomainException {@code request/invalid}; as {@link Visit#fail}
   */
  public VisitView fail(FailVisit command) {
    var visit = attendance.held(command.on(), "visit.fail");
    var fields = command.fields();
    var check = new Check();
    var reason = check.required("reason", fields.reason());
    var note = check.text("note", fields.note(), reason == FailReason.OTHER ? 1 : 0, 1000);
    check.throwIfAny();
    boolean needsAnother = Boolean.TRUE.equals(fields.needsAnotherVisit());
    var event = visit.fail(Objects.requireNonNull(reason), note, needsAnother, clock.instant());
    end(visit);
    moves.moved(visit, event);
    another(visit, needsAnother, note);
    return attendance.answer(visit);
  }

  /**
   * Ends it since nobody is there.
   *
   * @throws DomainException {@code request/invalid}; as {@link Visit#noShow}
   */
  public VisitView noShow(MissVisit command) {
    var visit = attendance.held(command.on(), "visit.no-show");
    var check = new Check();
    var note = check.optionalText("note", command.fields().note(), 1000);
    check.throwIfAny();
    boolean needsAnother = Boolean.TRUE.equals(command.fields().needsAnotherVisit());
    var event = visit.noShow(note, needsAnother, clock.instant());
    end(visit);
    moves.moved(visit, event);
    another(visit, needsAnother, note);
    return attendance.answer(visit);
  }

  /** What it holds is free again, and its time is counted. */
  private void end(Visit visit) {
    parts.release(visit.id().value());
    long minutes = visit.labourMinutes();
    works.find(visit.id()).ifPresent(work -> work.measured(minutes));
    orderOf(visit).addLabour(minutes);
  }

  private void another(Visit visit, boolean isNeeded, String note) {
    if (isNeeded) {
      moves.repeat(orderOf(visit), visit, new VisitFields(List.of(), note));
    }
  }

  /**
   * Asks for another visit of the same work order; this one goes on.
   *
   * @throws DomainException {@code visit/not-on-site}; {@code request/invalid}
   */
  public VisitView requestFollowUp(RequestFollowUp command) {
    var visit = attendance.held(command.on(), "visit.request-follow-up");
    var now = clock.instant();
    visit.busy(false, now);
    var check = new Check();
    check.text("note", command.fields().note(), 1, 1000);
    check.throwIfAny();
    var other = moves.add(orderOf(visit), command.fields());
    events.publish(visit.followUp(other.id(), now));
    return attendance.answer(visit);
  }

  private WorkOrder orderOf(Visit visit) {
    return orders.get(Reach.ALL, new WorkOrderId(visit.workOrderId()));
  }

  private VisitWork workOf(Visit visit) {
    return works
        .find(visit.id())
        .orElseThrow(() -> new IllegalStateException(visit.number() + " ended before it began"));
  }
}
