package org.waymend.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.ticket.TicketMother.NINE;
import static org.waymend.workorder.WorkOrderFixture.BOSS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.shared.DomainException;
import org.waymend.shared.TimeWindow;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMoved;
import org.waymend.ticket.TicketStatus;
import org.waymend.workforce.ShiftDeleted;
import org.waymend.workorder.WorkOrderCommands.AddVisit;
import org.waymend.workorder.WorkOrderCommands.ChangeVisit;
import org.waymend.workorder.WorkOrderCommands.ChangeWorkOrder;
import org.waymend.workorder.WorkOrderCommands.MoveWorkOrder;
import org.waymend.workorder.WorkOrderFields.SequenceFields;
import org.waymend.workorder.domain.Visit;

/** Work orders and visits on the real database. */
class WorkOrderIT {
  private static final WorkOrderFixture DB =
      new WorkOrderFixture(Clock.fixed(NINE, ZoneOffset.UTC));
  private static final Customer ACME = DB.tickets.customer("T-1", "Acme");
  private static final Customer HONGDA = DB.tickets.customer("T-2", "宏达物业");
  private static final Site TOWER = DB.tickets.site(ACME, "Tower");
  private static final Site PLAZA = DB.tickets.site(HONGDA, "Plaza");
  private static final UUID PLUMBING = DB.skill("PLUMBING");
  private static final UUID HOSE = DB.inventory.part("P-1", PartUnit.PIECE).value();
  private static final UUID LEAK = DB.category("LEAK", PLUMBING, HOSE);
  private static final UUID ANN = engineer("EN-1");
  private static final UUID BO = engineer("EN-2");
  private static final Actor CUSTOMER =
      new Actor(null, "acme", Set.of(Role.CUSTOMER), ACME.id().value(), null, null, false);

  private static UUID engineer(String number) {
    var engineer = DB.inventory.engineer(number);
    var van = DB.inventory.van("VAN-" + number, engineer);
    DB.inventory.open(new PartId(HOSE), van, Quantity.of(100));
    return engineer;
  }

  @BeforeEach
  void forget() {
    DB.events.clear();
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  private static TicketId ticket() {
    return DB.ticket(ACME, TOWER, LEAK, "Tap drips");
  }

  private static WorkOrderView read(UUID id) {
    return DB.jpa.call(() -> DB.service.view(BOSS, new WorkOrderId(id)));
  }

  private static VisitId visitOf(WorkOrderView order) {
    return new VisitId(order.visits().get(order.visits().size() - 1).id());
  }

  private static Assignment plan(UUID engineer, Instant at) {
    return new Assignment(
        engineer, new UUID(7, 7), at, at.plus(Duration.ofMinutes(90)), 600, 4000, false);
  }

  /** Does something to a visit the way services do it. */
  private static void act(VisitId id, Consumer<Visit> act) {
    DB.jpa.run(
        () -> {
          var visit = Objects.requireNonNull(DB.visits.lock(List.of(id.value())).get(id.value()));
          act.accept(visit);
        });
  }

  private static void dispatch(VisitId id, UUID engineer, Instant at) {
    act(id, visit -> DB.moves.dispatch(visit, plan(engineer, at)));
  }

  @Test
  void triage_takes_what_is_left_open_from_ticket_and_category_and_starts_the_ticket() {
    var ticket = ticket();
    var order = DB.order(ticket);
    assertThat(order.number()).matches("WO-\\d{6}");
    assertThat(order.summary()).isEqualTo("Tap drips");
    assertThat(order.instructions()).isEqualTo("It drips.");
    assertThat(order.serviceDurationMinutes()).isEqualTo(90);
    assertThat(order.skills()).extracting(NeededSkillView::skillCode).containsExactly("PLUMBING");
    assertThat(order.parts()).extracting(NeededPartView::partNumber).containsExactly("P-1");
    assertThat(order.tasks()).extracting(TaskView::isMandatory).containsExactly(true, false);
    assertThat(order.status()).isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(order.siteName()).isEqualTo("Tower");
    assertThat(order.visits())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.number()).isEqualTo(order.number() + "-1");
              assertThat(v.status()).isEqualTo(VisitStatus.UNPLANNED);
            });
    var visit = DB.jpa.call(() -> DB.visitService.view(BOSS, visitOf(order)));
    assertThat(visit.windows())
        .containsExactly(new ArrivalWindow(NINE, NINE.plus(Duration.ofHours(2))));
    assertThat(DB.events).filteredOn(TicketMoved.class::isInstance).hasSize(1);
    assertThat(DB.jpa.call(() -> DB.ticketing.directory.brief(Reach.ALL, ticket)).status())
        .isEqualTo(TicketStatus.IN_PROGRESS);
  }

  @Test
  void a_ticket_without_category_or_site_is_not_triaged() {
    var ticket = DB.jpa.call(() -> DB.ticketing.untriaged(ACME, "Something"));
    assertThatThrownBy(() -> DB.order(ticket))
        .isInstanceOf(DomainException.class)
        .extracting("type")
        .isEqualTo("ticket/not-triaged");
  }

  @Test
  void a_work_order_follows_its_visits() {
    var order = DB.order(ticket());
    dispatch(visitOf(order), ANN, NINE);
    assertThat(read(order.id()).status()).isEqualTo(WorkOrderStatus.SCHEDULED);
    act(visitOf(order), v -> DB.moves.withdraw(v, null, ""));
    assertThat(read(order.id()).status()).isEqualTo(WorkOrderStatus.RELEASED);
  }

  @Test
  void another_engineer_is_asked_anew_and_the_event_says_who_had_it() {
    var visit = visitOf(DB.order(ticket()));
    dispatch(visit, ANN, NINE);
    DB.events.clear();
    dispatch(visit, BO, NINE.plusSeconds(60));
    assertThat(DB.events)
        .filteredOn(VisitDispatched.class::isInstance)
        .singleElement()
        .satisfies(
            event -> {
              var dispatched = (VisitDispatched) event;
              assertThat(dispatched.fromEngineerId()).isEqualTo(ANN);
              assertThat(dispatched.engineerId()).isEqualTo(BO);
            });
    DB.events.clear();
    dispatch(visit, BO, NINE.plusSeconds(60));
    assertThat(DB.events).isEmpty();
  }

  @Test
  void a_deleted_shift_leaves_its_visits_to_be_planned() {
    var order = DB.order(ticket());
    var other = visitOf(DB.order(ticket()));
    dispatch(visitOf(order), ANN, NINE);
    dispatch(other, BO, NINE);
    deleteShiftOf(ANN);
    assertThat(read(order.id()).status()).isEqualTo(WorkOrderStatus.RELEASED);
    act(other, visit -> assertThat(visit.status()).isEqualTo(VisitStatus.DISPATCHED));
    act(
        other,
        visit -> {
          visit.accept(NINE);
          visit.travel(NINE);
        });
    assertThatThrownBy(() -> deleteShiftOf(BO)).extracting("type").isEqualTo("visit/under-way");
  }

  private static void deleteShiftOf(UUID engineer) {
    var window = new TimeWindow(NINE.minusSeconds(3600), NINE.plusSeconds(7200));
    var event = new ShiftDeleted(new UUID(7, 7), engineer, window);
    DB.jpa.run(() -> new VisitsOfShift(DB.visits, DB.moves).release(event));
  }

  @Test
  void a_cancelled_work_order_takes_its_visits_from_their_engineers() {
    var order = DB.order(ticket());
    dispatch(visitOf(order), ANN, NINE);
    var present = read(order.id());
    var cancelled =
        DB.jpa.call(
            () ->
                DB.service.move(
                    new MoveWorkOrder(
                        BOSS,
                        new WorkOrderId(order.id()),
                        present.version(),
                        WorkOrderAct.CANCEL,
                        WorkOrderReason.WITHDRAWN,
                        "")));
    assertThat(cancelled.status()).isEqualTo(WorkOrderStatus.CANCELLED);
    assertThat(cancelled.visits())
        .extracting(WorkOrderView.OrderedVisit::status)
        .containsExactly(VisitStatus.CANCELLED);
    assertThat(DB.events).anyMatch(VisitWithdrawn.class::isInstance);
    assertThatThrownBy(() -> addVisit(order.id())).extracting("type").isEqualTo("work-order/done");
  }

  private static WorkOrderView addVisit(UUID order) {
    return DB.jpa.call(
        () -> {
          var id = new WorkOrderId(order);
          long version = DB.service.view(BOSS, id).version();
          return DB.service.addVisit(
              new AddVisit(BOSS, id, version, new VisitFields(List.of(), "")));
        });
  }

  @Test
  void further_visits_are_counted_and_changes_keep_what_was_ticked() {
    var order = DB.order(ticket());
    assertThat(addVisit(order.id()).visits())
        .extracting(WorkOrderView.OrderedVisit::number)
        .containsExactly(order.number() + "-1", order.number() + "-2");
    var present = read(order.id());
    var changed =
        DB.jpa.call(
            () ->
                DB.service.change(
                    new ChangeWorkOrder(
                        BOSS,
                        new WorkOrderId(order.id()),
                        present.version(),
                        new WorkOrderFields(
                            null,
                            "New words",
                            "",
                            30,
                            List.of(),
                            List.of(),
                            List.of(new WorkOrderFields.TaskFields("Photograph", null, false)),
                            null,
                            null,
                            null,
                            null))));
    assertThat(changed.serviceDurationMinutes()).isEqualTo(30);
    assertThat(changed.skills()).isEmpty();
    assertThat(changed.tasks()).extracting(TaskView::textEn).containsExactly("Photograph");
  }

  @Test
  void a_crew_gets_a_visit_for_each_with_one_lot_of_parts() {
    var order = DB.order(ticket(), 3, null, null);
    assertThat(order.crewSize()).isEqualTo(3);
    assertThat(order.visits()).extracting(v -> group(v).position()).containsExactly(1, 2, 3);
    var views = order.visits().stream().map(v -> view(v.id())).toList();
    assertThat(views).extracting(v -> v.parts().size()).containsExactly(1, 0, 0);
    assertThat(views).extracting(VisitView::windows).containsOnly(views.get(0).windows());
    var changed = List.of(new ArrivalWindow(NINE, NINE.plus(Duration.ofHours(1))));
    var id = new VisitId(views.get(1).id());
    var fields = new VisitFields(new ArrayList<>(changed), "Mine");
    DB.jpa.run(() -> DB.visitService.change(new ChangeVisit(BOSS, id, 1, fields)));
    assertThat(view(views.get(2).id()).windows()).isEqualTo(changed);
    assertThat(view(views.get(2).id()).note()).isEmpty();
    long version = read(order.id()).version();
    var another =
        new AddVisit(BOSS, new WorkOrderId(order.id()), version, new VisitFields(List.of(), ""));
    var more = DB.jpa.call(() -> DB.service.addVisit(another));
    assertThat(more.visits()).hasSize(6);
    assertThat(more.visits().stream().map(v -> group(v).id()).distinct()).hasSize(2);
  }

  @Test
  void a_sequence_gets_a_visit_for_each_step_and_only_the_first_has_windows() {
    var order = DB.order(ticket(), null, new SequenceFields(2, 60, true), null);
    assertThat(order.sequence()).isEqualTo(new VisitSequence(2, 60, true));
    var views = order.visits().stream().map(v -> view(v.id())).toList();
    assertThat(views).extracting(v -> v.windows().size()).containsExactly(1, 0);
    assertThat(views).extracting(v -> v.parts().size()).containsExactly(1, 0);
    long version = read(order.id()).version();
    var another =
        new AddVisit(BOSS, new WorkOrderId(order.id()), version, new VisitFields(List.of(), ""));
    var more = DB.jpa.call(() -> DB.service.addVisit(another));
    assertThat(more.visits()).hasSize(3);
    assertThat(more.visits().get(2).group()).isNull();
  }

  @Test
  void a_crew_in_a_sequence_and_a_change_of_either_are_refused_at_the_field() {
    var both = new SequenceFields(2, null, null);
    assertThatThrownBy(() -> DB.order(ticket(), 2, both, null))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(DomainException.FieldError::code)
                    .containsExactly("not-with-crew"));
    assertThatThrownBy(() -> DB.order(ticket(), 9, null, null))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.fieldErrors().get(0).field()).isEqualTo("crewSize"));
  }

  private static VisitView view(UUID id) {
    return DB.jpa.call(() -> DB.visitService.view(BOSS, new VisitId(id)));
  }

  private static VisitGroupView group(WorkOrderView.OrderedVisit visit) {
    return Objects.requireNonNull(visit.group());
  }

  @Test
  void every_change_of_a_visit_takes_the_next_number() {
    long before = DB.jpa.call(DB.visits::changeSequence);
    var one = visitOf(DB.order(ticket()));
    var other = visitOf(DB.order(ticket()));
    dispatch(one, ANN, NINE);
    var changed = DB.jpa.call(() -> DB.visits.listChangedAfter(before, 10));
    assertThat(changed).extracting(v -> v.id()).containsExactly(other, one);
    assertThat(DB.jpa.call(() -> DB.visits.listChangedAfter(before, 1))).hasSize(1);
    assertThat(DB.jpa.call(DB.visits::changeSequence)).isEqualTo(changed.get(1).changeSequence());
  }

  @Test
  void customers_and_engineers_see_their_own() {
    var visit = visitOf(DB.order(ticket()));
    var strange = visitOf(DB.order(DB.ticket(HONGDA, PLAZA, LEAK, "Not theirs")));
    dispatch(visit, ANN, NINE);
    var all = new ListQuery("", "", Map.of(), 200, null);
    var ofCustomer = DB.jpa.call(() -> DB.visitService.list(CUSTOMER, all)).items();
    assertThat(ofCustomer).extracting(VisitView::customerId).containsOnly(ACME.id().value());
    assertThatThrownBy(() -> DB.jpa.call(() -> DB.visitService.view(CUSTOMER, strange)))
        .extracting("type")
        .isEqualTo("visit/unknown");
    var reach = new Reach(false, null, null, new UUID(9, 9));
    var ofAnn = DB.jpa.call(() -> DB.visits.page(reach, List.of(ANN), all)).items();
    assertThat(ofAnn).extracting(Visit::engineerId).containsOnly(ANN);
  }

  @Test
  void a_stale_change_is_refused() {
    var visit = visitOf(DB.order(ticket()));
    var seen = DB.jpa.call(() -> DB.visitService.view(BOSS, visit)).version();
    dispatch(visit, ANN, NINE);
    assertThatThrownBy(
            () ->
                DB.jpa.call(
                    () ->
                        DB.visitService.change(
                            new ChangeVisit(
                                BOSS, visit, seen, new VisitFields(List.of(), "Ring twice")))))
        .extracting("type")
        .isEqualTo("request/stale");
  }
}
