package org.waymend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.dispatch.DispatchFixture.BOSS;
import static org.waymend.dispatch.DispatchFixture.MONDAY;
import static org.waymend.dispatch.DispatchFixture.at;

import java.time.Clock;
import java.time.ZoneOffset;
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
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.Confirmation;
import org.waymend.optimizer.explain.VisitMove;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.shared.DomainException;
import org.waymend.workorder.ArrivalWindow;

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
