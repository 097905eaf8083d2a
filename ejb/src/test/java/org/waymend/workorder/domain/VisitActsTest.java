package org.waymend.workorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.workorder.domain.VisitMother.ANN;
import static org.waymend.workorder.domain.VisitMother.NINE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.DeclineReason;
import org.waymend.workorder.FailReason;
import org.waymend.workorder.TickFields;
import org.waymend.workorder.VisitAct;
import org.waymend.workorder.VisitDeclined;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitWithdrawn;

class VisitActsTest {
  private static final Instant LATER = NINE.plusSeconds(60);

  private static final Map<VisitAct, Consumer<Visit>> ACTS =
      Map.of(
          VisitAct.ACCEPT, visit -> visit.accept(LATER),
          VisitAct.DECLINE, visit -> visit.decline(DeclineReason.TOO_FAR, "", LATER),
          VisitAct.TRAVEL, visit -> visit.travel(LATER),
          VisitAct.ARRIVE, visit -> visit.arrive(ArrivalWay.MANUAL, false, LATER),
          VisitAct.START_WORK, visit -> visit.startWork(LATER),
          VisitAct.FINISH, visit -> visit.finish(LATER),
          VisitAct.FAIL, visit -> visit.fail(FailReason.NOT_SAFE, "", false, LATER),
          VisitAct.NO_SHOW, visit -> visit.noShow("", false, LATER));

  /** One visit in each state that an engineer can meet. */
  private static List<Visit> inEveryState() {
    var accepted = VisitMother.dispatched();
    accepted.accept(NINE);
    var onSite = VisitMother.travelling();
    onSite.arrive(ArrivalWay.MANUAL, false, NINE);
    var finished = VisitMother.working();
    finished.finish(NINE);
    var failed = VisitMother.travelling();
    failed.fail(FailReason.OTHER, "Flood", false, NINE);
    var declined = VisitMother.dispatched();
    declined.decline(DeclineReason.NO_TIME, "", NINE);
    return List.of(
        VisitMother.dispatched(),
        accepted,
        VisitMother.travelling(),
        onSite,
        VisitMother.working(),
        finished,
        failed,
        declined);
  }

  static Stream<VisitAct> acts() {
    return ACTS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("acts")
  void an_act_is_possible_where_the_table_says_so_and_nowhere_else(VisitAct act) {
    for (var visit : inEveryState()) {
      var before = visit.status();
      if (act.fits(before)) {
        ACTS.get(act).accept(visit);
        assertThat(visit.status()).as(act + " of " + before).isNotEqualTo(before);
      } else {
        assertThatThrownBy(() -> ACTS.get(act).accept(visit))
            .as(act + " of " + before)
            .extracting("type")
            .isEqualTo("visit/illegal-transition");
        assertThat(visit.status()).isEqualTo(before);
      }
    }
  }

  @Test
  void a_declined_visit_is_nobodys_and_says_who_declined() {
    var visit = VisitMother.dispatched();
    var events = visit.decline(DeclineReason.SKILL_MISSING, "Gas", LATER);
    assertThat(visit.status()).isEqualTo(VisitStatus.UNPLANNED);
    assertThat(visit.engineerId()).isNull();
    assertThat(visit.startsAt()).isNull();
    assertThat(events).hasSize(2).anyMatch(VisitWithdrawn.class::isInstance);
    var declined = (VisitDeclined) events.get(0);
    assertThat(declined.engineerId()).isEqualTo(ANN);
    assertThat(declined.reason()).isEqualTo(DeclineReason.SKILL_MISSING);
  }

  @Test
  void labour_counts_started_minutes() {
    var visit = VisitMother.working();
    assertThat(visit.labourMinutes()).isZero();
    assertThat(visit.finish(NINE.plusSeconds(61)).labourMinutes()).isEqualTo(2);
    var exact = VisitMother.working();
    assertThat(exact.finish(NINE.plusSeconds(120)).labourMinutes()).isEqualTo(2);
    var travelled = VisitMother.travelling();
    travelled.fail(FailReason.NO_ACCESS, "", true, LATER);
    assertThat(travelled.labourMinutes()).isZero();
  }

  @Test
  void a_clock_that_was_set_back_does_not_turn_the_acts_round() {
    var visit = VisitMother.dispatched();
    visit.accept(LATER);
    visit.travel(NINE);
    assertThat(visit.arrive(ArrivalWay.SCAN, false, NINE).at()).isEqualTo(LATER);
  }

  @Test
  void on_site_work_needs_somebody_on_site() {
    assertThatThrownBy(() -> VisitMother.travelling().busy(false, NINE))
        .extracting("type")
        .isEqualTo("visit/not-on-site");
    var arrived = VisitMother.travelling();
    arrived.arrive(ArrivalWay.MANUAL, false, NINE);
    arrived.busy(false, NINE);
    assertThatThrownBy(() -> arrived.busy(true, NINE))
        .extracting("type")
        .isEqualTo("visit/not-on-site");
    VisitMother.working().busy(true, NINE);
  }

  @Test
  void a_mandatory_step_holds_the_end_until_it_is_ticked() {
    var order = VisitMother.order();
    assertThatThrownBy(order::requireMandatoryTasksDone)
        .extracting("type")
        .isEqualTo("visit/tasks-open");
    order.tick(new TickFields(0, true, "1.2 bar"), NINE);
    order.requireMandatoryTasksDone();
    order.tick(new TickFields(0, true, "1.3 bar"), LATER);
    assertThat(order.tasks().get(0).view().doneAt()).isEqualTo(NINE);
    assertThat(order.tasks().get(0).view().note()).isEqualTo("1.3 bar");
    order.tick(new TickFields(0, false, null), LATER);
    assertThatThrownBy(order::requireMandatoryTasksDone)
        .extracting("type")
        .isEqualTo("visit/tasks-open");
    assertThatThrownBy(() -> order.tick(new TickFields(3, true, null), NINE))
        .extracting("type")
        .isEqualTo("request/invalid");
  }
}
