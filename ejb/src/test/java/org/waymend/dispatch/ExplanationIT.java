package org.waymend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.dispatch.DispatchFixture.BOSS;
import static org.waymend.dispatch.DispatchFixture.MONDAY;
import static org.waymend.dispatch.DispatchFixture.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.dispatch.DispatchCommands.StartRun;
import org.waymend.dispatch.WhatIfFields.MoreAbsence;
import org.waymend.dispatch.WhatIfFields.MoreShift;
import org.waymend.dispatch.WhatIfFields.OtherWindows;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.inventory.Quantity;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.Confirmation;
import org.waymend.optimizer.explain.VisitMove;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.shared.DomainException;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitId;

/** Explanations, slots and what-if runs from the database to the answer. */
class ExplanationIT {
  private static final DispatchFixture DB =
      new DispatchFixture(Clock.fixed(at("07:00"), ZoneOffset.UTC));
  private static final UUID ANN = DB.engineer("E-1", 20);
  private static final UUID BOB = DB.engineer("E-2", 20);
  private static final UUID EVE = DB.engineer("E-3", 1, null, 20);

  @BeforeEach
  void clear() {
    DB.clear();
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  private static void refused(String type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static ArrivalWindow window(String from, String until) {
    return new ArrivalWindow(at(from), at(until));
  }

  @Test
  void a_published_visit_is_explained() {
    var visit = DB.visit("Explained", window("09:00", "12:00"));
    DB.assign(visit, ANN, at("10:00"));
    var answer = DB.explanations.explainDay(BOSS, MONDAY, visit.value());
    var assignment = answer.assignment();
    assertThat(assignment).isNotNull();
    assertThat(assignment.engineerId()).isEqualTo(ANN);
    assertThat(assignment.startsAt()).isEqualTo(at("10:00"));
    assertThat(assignment.cost()).isPositive();
    assertThat(assignment.others()).singleElement().matches(one -> one.engineerId().equals(BOB));
    assertThat(assignment.closed())
        .singleElement()
        .matches(
            one -> one.rules().equals(List.of(HardRule.SKILL)) && !one.engineerName().isEmpty());
    refused(
        "visit/planned", () -> DB.explanations.counterfactualsOfDay(BOSS, MONDAY, visit.value()));
    refused("visit/planned", () -> DB.explanations.slots(BOSS, MONDAY, visit.value(), 120, 5));
  }

  @Test
  void what_a_run_left_out_is_explained_with_what_would_help() {
    var visit = DB.visit("Before dawn", window("05:00", "06:00"));
    var run = DB.plan();
    var id = new DispatchRunId(run.id());
    var left = DB.explanations.explainRun(BOSS, id, visit.value()).leftOut();
    assertThat(left).isNotNull();
    assertThat(left.reason()).isEqualTo(UnassignedReason.WINDOW_TOO_TIGHT);
    assertThat(left.blockedBy()).isNotEmpty();
    var found = DB.explanations.counterfactualsOfRun(BOSS, id, visit.value()).items();
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).kind()).isEqualTo(Change.Kind.OTHER_WINDOWS);
    assertThat(found.get(0).times()).hasSize(1);
    assertThat(found.get(0).confirmation().method()).isEqualTo(Confirmation.Method.INSERTED);
    refused("visit/unknown", () -> DB.explanations.explainRun(BOSS, id, new UUID(0, 7)));
    refused(
        "dispatch-run/unknown",
        () -> DB.explanations.explainRun(BOSS, new DispatchRunId(new UUID(0, 7)), visit.value()));
  }

  @Test
  void slots_are_offered_for_a_visit_that_nobody_has() {
    var busy = DB.visit("Busy", null);
    DB.assign(busy, ANN, at("08:30"));
    var visit = DB.visit("Wanted", window("03:00", "04:00"));
    var slots = DB.explanations.slots(BOSS, MONDAY, visit.value(), 120, 3).items();
    assertThat(slots).hasSize(3);
    assertThat(slots.get(0).startsAt()).isBetween(slots.get(0).window().startsAt(), at("17:00"));
    assertThat(slots).isSortedAccordingTo((a, b) -> Long.compare(a.difference(), b.difference()));
    refused("request/invalid", () -> DB.explanations.slots(BOSS, null, visit.value(), 5, 99));
    refused("visit/unknown", () -> DB.explanations.slots(BOSS, MONDAY, new UUID(0, 7), 120, 3));
  }

  @Test
  void what_is_foreseen_comes_true() {
    var early = DB.visit("Early", 39.95, 116.30, window("08:00", "10:00"));
    DB.assign(early, BOB, at("08:30"));
    var late = DB.visit("Late", 39.90, 116.45, window("13:00", "15:00"));
    DB.assign(late, BOB, at("14:00"));
    var visit = DB.visit("Moved", 39.92, 116.40, window("09:00", "16:00"));
    DB.assign(visit, ANN, at("11:00"));
    var rows = DB.foresights.foresight(BOSS, visit, MONDAY).rows();
    assertThat(rows).extracting(row -> row.engineerId()).contains(ANN, BOB, EVE);
    assertThat(rows).filteredOn(row -> row.isPresent()).extracting("engineerId").containsOnly(ANN);
    assertThat(rules(visit, EVE, MONDAY)).containsExactly(HardRule.SKILL);
    var others = rows.stream().filter(row -> row.engineerId().equals(BOB)).findFirst();
    var place = others.orElseThrow().place();
    assertThat(place).isNotNull();
    assertThat(place.costs().stream().mapToLong(CostPart::points).sum())
        .isEqualTo(place.difference());
    DB.assign(visit, BOB, place.assignAt());
    assertThat(DB.read(visit).startsAt()).isEqualTo(place.startsAt());
    assertThat(DB.read(visit).endsAt()).isEqualTo(place.endsAt());
    var cost = DB.foresights.routeCost(BOSS, BOB, MONDAY);
    assertThat(cost.cost()).isPositive();
    assertThat(cost.costs().stream().mapToLong(CostPart::points).sum()).isEqualTo(cost.cost());
    assertThat(DB.foresights.routeCost(BOSS, EVE, MONDAY).cost()).isZero();
    var again = DB.foresights.foresight(BOSS, visit, MONDAY);
    assertThat(again.version()).isEqualTo(DB.read(visit).version());
    assertThat(again.rows())
        .filteredOn(row -> row.isPresent())
        .extracting("engineerId")
        .containsOnly(BOB);
  }

  @Test
  void foresight_follows_what_changes_elsewhere() {
    var tuesday = MONDAY.plusDays(1);
    var eight = at("08:00").plus(1, ChronoUnit.DAYS);
    var five = at("17:00").plus(1, ChronoUnit.DAYS);
    var visit = DB.visit("Any day", null);
    var ron = DB.roster.engineer("E-4", DB.lift, 2, null);
    DB.roster.shift(ron, tuesday, eight, five);
    assertThat(rules(visit, ron, tuesday)).containsExactly(HardRule.VAN_PARTS);
    DB.work.inventory.open(
        DB.fuse, DB.work.inventory.van("VAN-4", ron), Quantity.of(1)); // no entity changes
    assertThat(rules(visit, ron, tuesday)).isEmpty();
    DB.roster.absence(ron, eight, five);
    assertThat(rules(visit, ron, tuesday)).containsExactly(HardRule.ABSENCE);
  }

  private static List<HardRule> rules(VisitId visit, UUID engineer, LocalDate on) {
    return DB.foresights.foresight(BOSS, visit, on).rows().stream()
        .filter(row -> row.engineerId().equals(engineer))
        .findFirst()
        .orElseThrow()
        .rules();
  }

  @Test
  void foresight_knows_visits_that_nobody_has_and_refuses_what_makes_no_sense() {
    var waiting = DB.visit("Waiting", window("09:00", "10:00"));
    var rows = DB.foresights.foresight(BOSS, waiting, MONDAY).rows();
    assertThat(rows).noneMatch(row -> row.isPresent());
    assertThat(rows).filteredOn(row -> row.place() != null).hasSizeGreaterThanOrEqualTo(2);
    var passed = DB.visit("Of another day", new ArrivalWindow(at("03:00"), at("04:00")));
    assertThat(DB.foresights.foresight(BOSS, passed, MONDAY).rows())
        .allMatch(row -> row.rules().contains(HardRule.START_WINDOW));
    refused("request/invalid", () -> DB.foresights.foresight(BOSS, waiting, null));
    refused(
        "visit/unknown", () -> DB.foresights.foresight(BOSS, new VisitId(new UUID(0, 7)), MONDAY));
  }

  @Test
  void a_day_that_is_otherwise_is_planned_compared_and_never_published() {
    var visit = DB.visit("Early", window("05:00", "06:00"));
    var other = DB.visit("Noon", window("12:00", "13:00"));
    var real = DB.plan();
    var whatIf =
        new WhatIfFields(
            List.of(),
            List.of(new MoreShift(EVE, at("18:00"), at("20:00"))),
            List.of(new MoreAbsence(ANN, at("08:00"), at("17:00"))),
            List.of(new OtherWindows(visit.value(), List.of(window("08:30", "10:00")))),
            new PolicyWeights(2L, null, null, null, null, null, null, null, null, null));
    var run = DB.plan(whatIf);
    assertThat(run.status()).as(run.error()).isEqualTo(DispatchRunStatus.COMPLETED);
    assertThat(run.isWhatIf()).isTrue();
    assertThat(run.whatIf()).isEqualTo(whatIf);
    assertThat(real.planned()).isEqualTo(1);
    assertThat(run.planned()).isEqualTo(2);
    refused("dispatch-run/what-if", () -> DB.publish(run, null));
    var difference =
        DB.jpa.call(() -> DB.runService.difference(BOSS, new DispatchRunId(real.id()), run.id()));
    assertThat(difference.before().unassigned()).isEqualTo(1);
    assertThat(difference.after().unassigned()).isZero();
    assertThat(difference.after().shifts()).isEqualTo(difference.before().shifts() + 1);
    assertThat(difference.moves())
        .anyMatch(
            move -> move.visitId().equals(visit.value()) && move.kind() == VisitMove.Kind.ADDED);
    assertThat(DB.read(other).engineerId()).isNull();
    var board = DB.jpa.call(() -> DB.board.view(BOSS, MONDAY, null));
    assertThat(board.queue())
        .anyMatch(queued -> queued.reason() == BoardView.QueueReason.WINDOW_TOO_TIGHT);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    var nobody = new UUID(0, 9);
    refused(
        "request/invalid", () -> start(new WhatIfFields(List.of(nobody), null, null, null, null)));
    refused(
        "request/invalid",
        () ->
            start(
                new WhatIfFields(
                    null,
                    List.of(new MoreShift(nobody, at("10:00"), at("09:00"))),
                    null,
                    null,
                    null)));
  }

  private static void start(WhatIfFields whatIf) {
    var fields = new DispatchRunFields(MONDAY, null, 1, null, null, null, whatIf);
    DB.jpa.call(() -> DB.runService.start(new StartRun(BOSS, fields)));
  }
}
