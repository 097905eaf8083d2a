package org.waymend.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.workorder.WorkOrderFixture.BOSS;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.attachment.TestFiles;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.ReservationStatus;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.workorder.VisitWorkCommands.ArriveAtVisit;
import org.waymend.workorder.VisitWorkCommands.AttachToVisit;
import org.waymend.workorder.VisitWorkCommands.DeclineVisit;
import org.waymend.workorder.VisitWorkCommands.FailVisit;
import org.waymend.workorder.VisitWorkCommands.FinishVisit;
import org.waymend.workorder.VisitWorkCommands.MissVisit;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.VisitWorkCommands.RequestFollowUp;
import org.waymend.workorder.VisitWorkCommands.ReturnPart;
import org.waymend.workorder.VisitWorkCommands.TickTask;
import org.waymend.workorder.VisitWorkCommands.UsePart;

/** Engineers on site, on the real database. */
class VisitWorkIT {
  private static final VisitWorkFixture SITE = new VisitWorkFixture();
  private static final WorkOrderFixture DB = SITE.db;
  private static final Customer ACME = DB.tickets.customer("T-1", "Acme");
  private static final Site TOWER = DB.tickets.site(ACME, "Tower");
  private static final PartId HOSE = DB.inventory.part("P-1", PartUnit.PIECE);
  private static final UUID LEAK = DB.category("LEAK", DB.skill("PLUMBING"), HOSE.value());
  private static final UUID ANN_USER = DB.inventory.workforce.user("ann");
  private static final UUID BO_USER = DB.inventory.workforce.user("bo");
  private static final UUID ANN = SITE.engineer("EN-1", ANN_USER);
  private static final UUID BO = SITE.engineer("EN-2", BO_USER);
  private static final Actor BEING_ANN = VisitWorkFixture.actor(ANN_USER);
  private static final Actor BEING_BO = VisitWorkFixture.actor(BO_USER);
  private static final ArrivalFields BY_HAND =
      new ArrivalFields(ArrivalWay.MANUAL, null, null, null, null, "No signal");
  private static final FinishFields UNSIGNED =
      new FinishFields("Tightened", null, NoSignatureReason.NOT_NEEDED);

  private VisitId visit = new VisitId(new UUID(0, 0));

  static {
    DB.inventory.open(HOSE, DB.inventory.van("VAN-1", ANN), Quantity.of(10));
  }

  @BeforeEach
  void dispatch() {
    visit = newVisit();
    SITE.dispatch(visit, ANN);
    DB.events.clear();
  }

  /** So that the next test's engineer is free. */
  @AfterEach
  void end() {
    for (var engineer : List.of(ANN, BO)) {
      DB.jpa.run(
          () ->
              DB.visits
                  .findUnderWay(engineer)
                  .ifPresent(v -> v.fail(FailReason.OTHER, "", false, SITE.clock.instant())));
    }
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  private static VisitId newVisit() {
    var order = DB.order(DB.ticket(ACME, TOWER, LEAK, "Tap drips"));
    return new VisitId(order.visits().get(0).id());
  }

  private OnVisit ann() {
    return SITE.on(BEING_ANN, visit);
  }

  private static VisitView act(Supplier<VisitView> act) {
    return DB.jpa.call(act);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Supplier<VisitView> act) {
    return assertThatThrownBy(() -> act(act));
  }

  private void travel() {
    act(() -> SITE.work.accept(ann()));
    act(() -> SITE.work.travel(ann()));
  }

  private void startWork() {
    travel();
    act(() -> SITE.work.arrive(new ArriveAtVisit(ann(), BY_HAND)));
    act(() -> SITE.work.startWork(ann()));
    SITE.clock.pass(Duration.ofSeconds(1)); // so that the next visit is the newer one
  }

  private void reserveHose() {
    DB.jpa.run(
        () -> DB.inventory.held.reserve(visit.value(), ANN, Map.of(HOSE.value(), Quantity.of(1))));
  }

  private List<ReservationStatus> reservations() {
    return DB.jpa.call(() -> DB.inventory.held.ofVisits(List.of(visit.value()))).stream()
        .map(HeldPart::status)
        .toList();
  }

  private static BigDecimal hosesInVan() {
    var day = DB.jpa.call(() -> SITE.days.view(BEING_ANN, null, null));
    var van = day.van();
    return van == null ? BigDecimal.ZERO : van.parts().get(0).onHand();
  }

  private WorkOrderStatus orderStatus() {
    var id = new WorkOrderId(SITE.read(visit).workOrderId());
    return DB.jpa.call(() -> DB.service.view(BOSS, id)).status();
  }

  @Test
  void a_visit_from_the_yes_to_the_signature() {
    reserveHose();
    travel();
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    var code = SITE.tokens.issue(TokenPurpose.VISIT_CODE, visit.value(), Duration.ofHours(1));
    var scan =
        new ArrivalFields(
            ArrivalWay.SCAN, "https://service.example.com/visit/" + code, null, null, null, null);
    act(() -> SITE.work.arrive(new ArriveAtVisit(ann(), scan)));
    act(() -> SITE.work.startWork(ann()));
    var hoses = hosesInVan();
    var two = new UsedPartFields(HOSE.value(), BigDecimal.valueOf(2), "");
    act(() -> SITE.parts.use(new UsePart(ann(), two)));
    assertThat(hosesInVan()).isEqualByComparingTo(hoses.subtract(BigDecimal.valueOf(2)));
    assertThat(reservations()).containsExactly(ReservationStatus.USED);
    var one = new UsedPartFields(HOSE.value(), BigDecimal.ONE, "");
    act(() -> SITE.parts.giveBack(new ReturnPart(ann(), one)));
    refused(() -> SITE.work.finish(new FinishVisit(ann(), UNSIGNED, null)))
        .extracting("type")
        .isEqualTo("visit/tasks-open");
    act(() -> SITE.work.tick(new TickTask(ann(), new TickFields(0, true, "1.2 bar"))));
    SITE.clock.pass(Duration.ofSeconds(61));
    var signature =
        SITE.attachments.receive("s.png", new ByteArrayInputStream(TestFiles.picture("png", 9, 9)));
    var signed = new FinishFields("New hose", "Ms Sun", null);
    var finished = act(() -> SITE.work.finish(new FinishVisit(ann(), signed, signature)));
    assertThat(finished.status()).isEqualTo(VisitStatus.COMPLETED);
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.COMPLETED);
    var work = DB.jpa.call(() -> SITE.evidence.view(BEING_ANN, visit));
    assertThat(work.labourMinutes()).isEqualTo(2);
    assertThat(work.signedBy()).isEqualTo("Ms Sun");
    assertThat(work.signatureId()).isNotNull();
    assertThat(work.usedParts())
        .singleElement()
        .satisfies(part -> assertThat(part.quantity()).isEqualByComparingTo("1"));
    assertThat(work.arrival()).isNotNull();
    assertThat(DB.events)
        .extracting(e -> e.getClass().getSimpleName())
        .contains(
            "VisitAccepted",
            "EngineerTravelling",
            "EngineerArrived",
            "VisitWorkStarted",
            "VisitFinished");
  }

  @Test
  void a_code_of_another_visit_is_wrong() {
    travel();
    var other = SITE.tokens.issue(TokenPurpose.VISIT_CODE, newVisit().value(), Duration.ofHours(1));
    for (var code : List.of(other, "x".repeat(56), "https://example.com/?a b")) {
      var scan = new ArrivalFields(ArrivalWay.SCAN, code, null, null, null, null);
      refused(() -> SITE.work.arrive(new ArriveAtVisit(ann(), scan)))
          .extracting("type")
          .isEqualTo("visit/wrong-code");
    }
    var own = SITE.tokens.issue(TokenPurpose.VISIT_CODE, visit.value(), Duration.ofHours(1));
    SITE.clock.pass(Duration.ofHours(2));
    var late = new ArrivalFields(ArrivalWay.SCAN, own, null, null, null, null);
    refused(() -> SITE.work.arrive(new ArriveAtVisit(ann(), late)))
        .extracting("type")
        .isEqualTo("visit/wrong-code");
  }

  @Test
  void a_declined_visit_lets_go_of_its_parts_and_remembers_who_declined() {
    reserveHose();
    var why = new DeclineFields(DeclineReason.NO_TIME, "Dentist");
    var declined = act(() -> SITE.work.decline(new DeclineVisit(ann(), why)));
    assertThat(declined.status()).isEqualTo(VisitStatus.UNPLANNED);
    assertThat(declined.engineerId()).isNull();
    assertThat(reservations()).containsExactly(ReservationStatus.RELEASED);
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.RELEASED);
    assertThat(DB.jpa.call(() -> SITE.evidence.view(BOSS, visit)).declines())
        .singleElement()
        .satisfies(
            decline -> {
              assertThat(decline.engineerId()).isEqualTo(ANN);
              assertThat(decline.note()).isEqualTo("Dentist");
            });
    assertThatThrownBy(() -> DB.jpa.call(() -> SITE.evidence.view(BEING_ANN, visit)))
        .extracting("type")
        .isEqualTo("visit/unknown");
  }

  @Test
  void an_engineer_has_one_visit_under_way_at_most() {
    travel();
    var second = newVisit();
    SITE.dispatch(second, ANN);
    act(() -> SITE.work.accept(SITE.on(BEING_ANN, second)));
    refused(() -> SITE.work.travel(SITE.on(BEING_ANN, second)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.type()).isEqualTo("visit/other-under-way");
              assertThat(e.members()).containsEntry("visitId", visit.value());
            });
  }

  @Test
  void two_phones_at_once_set_out_once() {
    var second = newVisit();
    SITE.dispatch(second, ANN);
    act(() -> SITE.work.accept(ann()));
    act(() -> SITE.work.accept(SITE.on(BEING_ANN, second)));
    var one = ann();
    var other = SITE.on(BEING_ANN, second);
    var outcomes =
        List.of(one, other).stream()
            .map(on -> CompletableFuture.supplyAsync(() -> act(() -> SITE.work.travel(on))))
            .toList()
            .stream()
            .map(VisitWorkIT::succeeded)
            .toList();
    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
  }

  private static boolean succeeded(CompletableFuture<VisitView> act) {
    try {
      act.join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }

  @Test
  void who_comes_second_is_told() {
    var seen = ann();
    act(() -> SITE.work.accept(seen));
    refused(() -> SITE.work.decline(new DeclineVisit(seen, new DeclineFields(null, null))))
        .extracting("type")
        .isEqualTo("request/stale");
    assertThat(act(() -> SITE.work.travel(ann())).version()).isEqualTo(seen.expectedVersion() + 2);
  }

  @Test
  void a_strangers_visit_is_not_there() {
    refused(() -> SITE.work.accept(SITE.on(BEING_BO, visit)))
        .extracting("type")
        .isEqualTo("visit/unknown");
  }

  @Test
  void what_could_not_be_done_makes_the_next_visit() {
    startWork();
    var why = new FailFields(FailReason.PART_MISSING, "Needs a valve", true);
    var failed = act(() -> SITE.work.fail(new FailVisit(ann(), why)));
    assertThat(failed.status()).isEqualTo(VisitStatus.NOT_COMPLETED);
    assertThat(failed.statusReason()).isEqualTo("PART_MISSING");
    assertThat(siblings())
        .extracting(WorkOrderView.OrderedVisit::status)
        .containsExactly(VisitStatus.NOT_COMPLETED, VisitStatus.UNPLANNED);
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.RELEASED);
  }

  @Test
  void of_a_crew_the_last_answers_for_the_checklist_and_is_repeated_in_its_place() {
    var order = DB.order(DB.ticket(ACME, TOWER, LEAK, "Two lift it"), 2, null, null);
    var mate = new VisitId(order.visits().get(1).id());
    visit = new VisitId(order.visits().get(0).id());
    SITE.dispatch(visit, ANN);
    SITE.dispatch(mate, BO);
    startWork();
    act(() -> SITE.work.finish(new FinishVisit(ann(), UNSIGNED, null)));
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.SCHEDULED);
    assertThat(DB.jpa.call(() -> SITE.evidence.view(BEING_ANN, visit)).others())
        .extracting(VisitWorkView.GroupMemberView::position)
        .containsExactly(2);
    act(() -> SITE.work.accept(SITE.on(BEING_BO, mate)));
    act(() -> SITE.work.travel(SITE.on(BEING_BO, mate)));
    act(() -> SITE.work.arrive(new ArriveAtVisit(SITE.on(BEING_BO, mate), BY_HAND)));
    act(() -> SITE.work.startWork(SITE.on(BEING_BO, mate)));
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    refused(() -> SITE.work.finish(new FinishVisit(SITE.on(BEING_BO, mate), UNSIGNED, null)))
        .extracting("type")
        .isEqualTo("visit/tasks-open");
    SITE.clock.pass(Duration.ofSeconds(1));
    var why = new FailFields(FailReason.PART_MISSING, "Needs a valve", true);
    var failed = act(() -> SITE.work.fail(new FailVisit(SITE.on(BEING_BO, mate), why)));
    var again = siblings().get(2);
    assertThat(again.group()).isEqualTo(failed.group());
    assertThat(again.status()).isEqualTo(VisitStatus.UNPLANNED);
  }

  @Test
  void nobody_there_ends_the_visit() {
    travel();
    act(() -> SITE.work.arrive(new ArriveAtVisit(ann(), BY_HAND)));
    var fields = new NoShowFields("Rang twice", false);
    var missed = act(() -> SITE.work.noShow(new MissVisit(ann(), fields)));
    assertThat(missed.status()).isEqualTo(VisitStatus.NO_SHOW);
    assertThat(siblings()).hasSize(1);
  }

  @Test
  void a_follow_up_leaves_the_visit_going_and_the_work_order_open() {
    startWork();
    var left = new VisitFields(List.of(), "Paint the wall");
    act(() -> SITE.work.requestFollowUp(new RequestFollowUp(ann(), left)));
    assertThat(siblings())
        .extracting(WorkOrderView.OrderedVisit::status)
        .containsExactly(VisitStatus.WORKING, VisitStatus.UNPLANNED);
    act(() -> SITE.work.tick(new TickTask(ann(), new TickFields(0, true, null))));
    act(() -> SITE.work.finish(new FinishVisit(ann(), UNSIGNED, null)));
    assertThat(orderStatus()).isEqualTo(WorkOrderStatus.RELEASED);
  }

  private List<WorkOrderView.OrderedVisit> siblings() {
    var id = new WorkOrderId(SITE.read(visit).workOrderId());
    return DB.jpa.call(() -> DB.service.view(BOSS, id)).visits();
  }

  @Test
  void parts_are_used_while_working_and_never_more_than_there_are() {
    travel();
    var one = new UsedPartFields(HOSE.value(), BigDecimal.ONE, "");
    refused(() -> SITE.parts.use(new UsePart(ann(), one)))
        .extracting("type")
        .isEqualTo("visit/not-on-site");
    act(() -> SITE.work.arrive(new ArriveAtVisit(ann(), BY_HAND)));
    act(() -> SITE.work.startWork(ann()));
    var many = new UsedPartFields(HOSE.value(), BigDecimal.valueOf(1000), "");
    refused(() -> SITE.parts.use(new UsePart(ann(), many)))
        .extracting("type")
        .isEqualTo("stock/not-available");
    var unknown = new UsedPartFields(new UUID(9, 9), BigDecimal.valueOf(-1), "");
    refused(() -> SITE.parts.use(new UsePart(ann(), unknown)))
        .extracting("type")
        .isEqualTo("request/invalid");
  }

  @Test
  void the_day_is_the_houses_day_and_shows_what_is_not_over() {
    travel();
    var today = DB.jpa.call(() -> SITE.days.view(BEING_ANN, null, null));
    assertThat(today.on()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(today.zone()).isEqualTo("America/New_York");
    assertThat(today.visits()).extracting(VisitView::id).contains(visit.value());
    assertThat(today.engineerName()).isEqualTo("Engineer EN-1");
    SITE.clock.pass(Duration.ofDays(1));
    var tomorrow = DB.jpa.call(() -> SITE.days.view(BEING_ANN, null, null));
    assertThat(tomorrow.visits()).extracting(VisitView::id).containsExactly(visit.value());
    assertThat(DB.jpa.call(() -> SITE.days.view(BOSS, null, BO)).van()).isNull();
    assertThatThrownBy(() -> DB.jpa.call(() -> SITE.days.view(BEING_BO, null, ANN)))
        .extracting("type")
        .isEqualTo("engineer/unknown");
    var nobody = VisitWorkFixture.actor(new UUID(1, 2));
    assertThatThrownBy(() -> DB.jpa.call(() -> SITE.days.view(nobody, null, null)))
        .extracting("type")
        .isEqualTo("my-day/no-engineer");
    SITE.clock.pass(Duration.ofDays(-1));
  }

  @Test
  void photos_belong_to_the_visit() {
    var file =
        SITE.attachments.receive("a.png", new ByteArrayInputStream(TestFiles.picture("png", 9, 9)));
    var photo =
        DB.jpa.call(() -> SITE.evidence.attach(new AttachToVisit(BEING_ANN, visit, file, true)));
    assertThat(DB.jpa.call(() -> SITE.evidence.attachments(BEING_ANN, visit)).items())
        .extracting(a -> a.id())
        .containsExactly(photo.id());
    assertThatThrownBy(() -> DB.jpa.call(() -> SITE.evidence.attachments(BEING_BO, visit)))
        .extracting("type")
        .isEqualTo("visit/unknown");
  }

  @Test
  void an_engineer_is_seen_only_on_the_way() {
    var times = new PositionFields(40.7580, -73.9855, 12);
    assertThatThrownBy(() -> report(BEING_ANN, times))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo("my-position/not-on-the-way"));
    travel();
    report(BEING_ANN, times);
    SITE.clock.pass(Duration.ofSeconds(30));
    report(BEING_ANN, new PositionFields(40.7484, -73.9857, null));
    var seen = DB.jpa.call(() -> SITE.positions.find(visit)).orElseThrow();
    assertThat(seen.engineerId()).isEqualTo(ANN);
    assertThat(seen.latitude()).isEqualTo(40.7484);
    assertThat(seen.accuracyMetres()).isNull();
    assertThat(seen.seenAt()).isEqualTo(SITE.clock.instant());
    assertThatThrownBy(() -> report(BEING_BO, times)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> report(BEING_ANN, new PositionFields(91.0, null, -1)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("request/invalid"));
    act(() -> SITE.work.arrive(new ArriveAtVisit(ann(), BY_HAND)));
    assertThatThrownBy(() -> report(BEING_ANN, times)).isInstanceOf(DomainException.class);
  }

  private static void report(Actor actor, PositionFields fields) {
    DB.jpa.run(() -> SITE.positions.report(actor, fields));
  }
}
