package org.waymend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymend.dispatch.DispatchFixture.MONDAY;
import static org.waymend.dispatch.DispatchFixture.at;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymend.dispatch.BoardView.QueueReason;
import org.waymend.dispatch.DispatchCommands.PinVisit;
import org.waymend.dispatch.DispatchCommands.SavePolicy;
import org.waymend.dispatch.DispatchCommands.StartRun;
import org.waymend.dispatch.PublishedPlan.SkipReason;
import org.waymend.dispatch.PublishedPlan.SkippedVisit;
import org.waymend.dispatch.WhatIfFields.MoreShift;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.dispatch.domain.ProblemWriter;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.ReservationStatus;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.persistence.Race;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitDispatched;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.WorkOrderFields.SequenceFields;

/** Planning, publishing and assigning by hand, on the real database. */
class DispatchIT {
  private static final DispatchFixture DB =
      new DispatchFixture(Clock.fixed(at("06:00"), ZoneOffset.UTC));
  private static final UUID ANN = DB.engineer("EN-1", 3);
  private static final UUID BO = DB.engineer("EN-2", 1);
  private static final UUID NOVICE = DB.engineer("EN-3", 1, null, 3);
  private static final UUID LAPSED = DB.engineer("EN-4", 2, MONDAY.minusDays(1), 3);
  private static final UUID IDLE = DB.roster.engineer("EN-5", DB.lift, 5, null);

  @AfterEach
  void clear() {
    DB.clear();
    DB.work.events.clear();
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  private static ArrivalWindow window(String from, String until) {
    return new ArrivalWindow(at(from), at(until));
  }

  private static void refused(String type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static List<HeldPart> held(VisitId visit) {
    return DB.jpa.call(() -> DB.work.inventory.held.ofVisits(List.of(visit.value()))).stream()
        .filter(part -> part.status() == ReservationStatus.OPEN)
        .toList();
  }

  @Test
  void a_board_of_one_territory_shows_engineers_with_all_that_they_do() {
    var elsewhere = DB.visit("Elsewhere", null);
    DB.assign(elsewhere, ANN, at("10:00"));
    DB.visit("Waits elsewhere", null);
    var narrow = new UUID(0, 1);
    var board = DB.jpa.call(() -> DB.board.view(DispatchFixture.BOSS, MONDAY, narrow));
    assertThat(board.engineers()).extracting(BoardView.BoardEngineer::id).contains(ANN);
    assertThat(board.visits()).extracting(VisitView::id).containsExactly(elsewhere.value());
    assertThat(board.queue()).isEmpty();
  }

  @Test
  void a_day_is_planned_and_published_with_its_parts() {
    var morning = DB.visit("Morning", window("09:00", "10:00"));
    var any = DB.visit("Any time", null);
    var hopeless = DB.visit("Before dawn", window("03:00", "04:00"));
    var run = DB.plan();
    assertThat(run.status()).as(run.error()).isEqualTo(DispatchRunStatus.COMPLETED);
    assertThat(run.planned()).isEqualTo(2);
    assertThat(run.unassigned()).isEqualTo(1);
    var comparison = DB.jpa.call(() -> DB.runService.comparison(DispatchFixture.BOSS, id(run)));
    assertThat(comparison.added()).hasSize(2);
    assertThat(comparison.unassigned()).hasSize(1);
    var published = DB.publish(run, null);
    assertThat(published.published()).isEqualTo(2);
    assertThat(published.skipped()).isEmpty();
    var visit = DB.read(morning);
    assertThat(visit.status()).isEqualTo(VisitStatus.DISPATCHED);
    assertThat(visit.startsAt()).isBetween(at("09:00"), at("09:59"));
    assertThat(visit.travelSeconds()).isNotNull();
    assertThat(visit.isTravelEstimated()).isTrue();
    assertThat(held(morning)).hasSize(1);
    assertThat(held(any)).hasSize(1);
    assertThat(DB.work.events).filteredOn(VisitDispatched.class::isInstance).hasSize(2);
    assertThat(DB.publish(run, null).skipped())
        .extracting(SkippedVisit::reason)
        .containsOnly(SkipReason.MOVED);
    var board = DB.jpa.call(() -> DB.board.view(DispatchFixture.BOSS, MONDAY, null));
    assertThat(board.visits()).hasSize(2);
    assertThat(board.queue())
        .singleElement()
        .satisfies(
            queued -> {
              assertThat(queued.visit().id()).isEqualTo(hopeless.value());
              assertThat(queued.reason()).isEqualTo(QueueReason.WINDOW_TOO_TIGHT);
              assertThat(queued.blockedBy()).isNotEmpty();
            });
  }

  private static DispatchRunId id(DispatchRunView run) {
    return new DispatchRunId(run.id());
  }

  /** 25 visits for three vans and 16 hours of work: some have to be left out, with a reason. */
  @Test
  void the_exported_document_of_a_random_day_passes_the_independent_checker() throws IOException {
    var random = new Random(20261123);
    for (int i = 1; i <= 25; i++) {
      int hour = 8 + random.nextInt(7);
      var window = new ArrivalWindow(at(clock(hour)), at(clock(hour + 1 + random.nextInt(2))));
      double latitude = 39.85 + random.nextInt(100) / 1000.0;
      double longitude = 116.35 + random.nextInt(100) / 1000.0;
      DB.visit("Random " + i, latitude, longitude, random.nextInt(3) == 0 ? null : window);
    }
    var run = DB.plan();
    assertThat(run.planned()).isPositive();
    assertThat(run.unassigned()).isPositive();
    assertThat(run.planned() + run.unassigned()).isEqualTo(25);
    var text = DB.jpa.call(() -> DB.runService.document(DispatchFixture.BOSS, id(run)));
    assertThat(PlanChecker.errors(text)).isEmpty();
    assertThat(PlanJson.read(text).problem().horizon().zone()).isEqualTo(DispatchFixture.ZONE);
  }

  private static String clock(int hour) {
    return String.format(Locale.ROOT, "%02d:00", hour);
  }

  @Test
  void each_hard_rule_refuses_an_assignment_with_a_problem_of_its_own() {
    var visit = DB.visit("Ten", window("10:00", "11:00"));
    refused("visit/skill-missing", () -> DB.assign(visit, NOVICE, at("10:00")));
    refused("visit/certificate-expired", () -> DB.assign(visit, LAPSED, at("10:00")));
    refused("visit/no-shift", () -> DB.assign(visit, IDLE, at("10:00")));
    var early = DB.visit("Too early", window("06:30", "07:30"));
    refused("visit/outside-window", () -> DB.assign(early, ANN, at("07:00")));
    var first = DB.visit("First", null);
    DB.assign(first, BO, at("08:00"));
    refused("visit/part-not-available", () -> DB.assign(visit, BO, at("10:00")));
    var late = DB.visit("Late", window("16:30", "17:00"));
    refused("visit/outside-shift", () -> DB.assign(late, ANN, at("16:30")));
    assertThat(DB.read(visit).status()).isEqualTo(VisitStatus.UNPLANNED);
    assertThat(held(visit)).isEmpty();
  }

  @Test
  void an_absent_engineer_gets_nothing() {
    var sick = DB.engineer("EN-6", 1);
    DB.roster.absence(sick, at("08:00"), at("17:00"));
    var visit = DB.visit("Ten", window("10:00", "11:00"));
    refused("visit/engineer-absent", () -> DB.assign(visit, sick, at("10:00")));
  }

  @Test
  void a_visit_put_first_moves_the_others_and_takes_its_part_along() {
    var first = DB.visit("First", null);
    var second = DB.visit("Second", null);
    DB.assign(first, ANN, at("09:00"));
    assertThat(DB.read(first).startsAt()).isEqualTo(at("09:00"));
    var changed = DB.assign(second, ANN, at("08:00"));
    assertThat(changed.visits())
        .extracting(VisitView::id)
        .containsExactly(second.value(), first.value());
    assertThat(DB.read(first).startsAt()).isAfterOrEqualTo(DB.read(second).endsAt());
    DB.assign(second, BO, at("08:00"));
    assertThat(held(second)).hasSize(1);
    assertThat(DB.read(second).engineerId()).isEqualTo(BO);
    var pinned = DB.read(first);
    DB.jpa.run(
        () ->
            DB.assignments.pin(new PinVisit(DispatchFixture.BOSS, first, pinned.version(), true)));
    var third = DB.visit("Third", null);
    refused("visit/route-broken", () -> DB.assign(third, ANN, at("08:30")));
    assertThat(DB.assign(third, ANN, at("14:00")).visits()).hasSize(1);
    assertThat(DB.read(third).startsAt()).isEqualTo(at("14:00"));
  }

  @Test
  void what_moved_since_the_plan_was_made_is_skipped() {
    var one = DB.visit("One", null);
    var two = DB.visit("Two", null);
    var run = DB.plan();
    DB.assign(one, ANN, at("15:00"));
    var mine = DB.read(one);
    var published = DB.publish(run, null);
    assertThat(published.skipped())
        .contains(new SkippedVisit(one.value(), mine.number(), SkipReason.MOVED));
    assertThat(DB.read(one)).isEqualTo(mine);
    assertThat(DB.read(two).status()).isIn(VisitStatus.DISPATCHED, VisitStatus.UNPLANNED);
  }

  @Test
  void a_part_of_a_plan_can_be_published() {
    var one = DB.visit("One", null);
    var two = DB.visit("Two", null);
    var run = DB.plan();
    var published = DB.publish(run, List.of(one.value()));
    assertThat(published.published()).isEqualTo(1);
    assertThat(DB.read(one).status()).isEqualTo(VisitStatus.DISPATCHED);
    assertThat(DB.read(two).status()).isEqualTo(VisitStatus.UNPLANNED);
    assertThat(DB.publish(run, List.of(two.value())).published()).isEqualTo(1);
  }

  @Test
  void a_crew_is_planned_together_and_published_whole_or_not_at_all() {
    var crew = DB.group("Two lift it", 2, null);
    var run = DB.plan();
    assertThat(run.planned()).as(run.error()).isEqualTo(2);
    var half = DB.publish(run, List.of(crew.get(1).value()));
    assertThat(half.published()).isZero();
    assertThat(half.skipped())
        .extracting(SkippedVisit::reason)
        .containsExactly(SkipReason.GROUP_INCOMPLETE);
    assertThat(DB.publish(run, null).published()).isEqualTo(2);
    var one = DB.read(crew.get(0));
    var other = DB.read(crew.get(1));
    assertThat(one.startsAt()).isEqualTo(other.startsAt());
    assertThat(List.of(one, other))
        .extracting(VisitView::engineerId)
        .containsExactlyInAnyOrder(ANN, BO);
    assertThat(held(crew.get(0))).hasSize(1);
    assertThat(held(crew.get(1))).isEmpty();
  }

  @Test
  void by_hand_a_crew_starts_together_with_different_engineers() {
    var crew = DB.group("Two lift it", 2, null);
    DB.assign(crew.get(0), ANN, at("10:00"));
    assertThatThrownBy(() -> DB.assign(crew.get(1), BO, at("11:00")))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.type()).isEqualTo("visit/group-broken");
              assertThat(e.members())
                  .containsEntry("startsAt", at("10:00"))
                  .containsEntry("visits", List.of(DB.read(crew.get(0)).number()));
            });
    refused("visit/group-broken", () -> DB.assign(crew.get(1), ANN, at("10:00")));
    DB.assign(crew.get(1), BO, at("10:00"));
    refused("visit/group-broken", () -> DB.assign(crew.get(0), ANN, at("12:00")));
    var early = DB.visit("In the way", null);
    refused("visit/route-broken", () -> DB.assign(early, ANN, at("09:30")));
    assertThat(DB.assign(early, ANN, at("13:00")).visits()).hasSize(1);
  }

  @Test
  void by_hand_a_sequence_keeps_its_order_its_gap_and_its_engineer() {
    var steps = DB.group("Open, then close", null, new SequenceFields(2, 60, true));
    refused("visit/group-broken", () -> DB.assign(steps.get(1), ANN, at("12:00")));
    DB.assign(steps.get(0), ANN, at("09:00"));
    refused("visit/group-broken", () -> DB.assign(steps.get(1), ANN, at("11:00")));
    refused("visit/group-broken", () -> DB.assign(steps.get(1), BO, at("12:00")));
    DB.assign(steps.get(1), ANN, at("12:00"));
    refused("visit/group-broken", () -> DB.assign(steps.get(0), ANN, at("14:00")));
    refused("visit/group-broken", () -> DB.assign(steps.get(0), BO, at("09:00")));
    assertThat(DB.assign(steps.get(0), ANN, at("09:20")).visits()).hasSize(1);
  }

  @Test
  void a_sequence_is_planned_in_its_order() {
    var steps = DB.group("Open, then close", null, new SequenceFields(2, 120, true));
    var run = DB.plan();
    assertThat(run.planned()).as(run.error()).isEqualTo(2);
    assertThat(DB.publish(run, List.of(steps.get(1).value())).skipped())
        .extracting(SkippedVisit::reason)
        .containsExactly(SkipReason.GROUP_INCOMPLETE);
    assertThat(DB.publish(run, null).published()).isEqualTo(2);
    var first = DB.read(steps.get(0));
    var second = DB.read(steps.get(1));
    assertThat(second.engineerId()).isEqualTo(first.engineerId());
    assertThat(Duration.between(first.endsAt(), second.startsAt()))
        .isGreaterThanOrEqualTo(Duration.ofHours(2));
  }

  @Test
  void who_publishes_an_older_run_learns_that_the_day_was_published_since() {
    var one = DB.visit("One", null);
    var two = DB.visit("Two", null);
    var older = DB.plan();
    var newer = DB.plan();
    DB.publish(newer, List.of(one.value()));
    refused("dispatch-run/outdated", () -> DB.publish(older, List.of(two.value())));
    assertThat(DB.publish(newer, List.of(two.value())).published()).isEqualTo(1);
    var fresh = DB.plan();
    assertThat(DB.publish(fresh, null).skipped()).isEmpty();
  }

  @Test
  void several_days_are_planned_together_and_share_the_van() {
    var dayAfter = Duration.ofDays(1);
    DB.roster.shift(BO, MONDAY.plusDays(1), at("08:00").plus(dayAfter), at("17:00").plus(dayAfter));
    var tuesday = new ArrivalWindow(at("09:00").plus(dayAfter), at("12:00").plus(dayAfter));
    var one = DB.visit("One", tuesday);
    var other = DB.visit("Other", tuesday);
    var soon = DB.visit("Soon", null);
    var onlyMonday = DB.plan();
    assertThat(onlyMonday.planned()).isEqualTo(1);
    var run = DB.planDays(2);
    assertThat(run.days()).isEqualTo(2);
    assertThat(run.planned()).as("Bo has one fuse for both days").isEqualTo(2);
    assertThat(DB.publish(run, null).published()).isEqualTo(2);
    var late = DB.read(one).engineerId() == null ? other : one;
    var left = late.equals(one) ? other : one;
    assertThat(DB.read(late).startsAt())
        .isBetween(tuesday.startsAt(), tuesday.endsAt().minusSeconds(1));
    assertThat(DB.read(late).engineerId()).isEqualTo(BO);
    assertThat(DB.read(soon).startsAt()).isBefore(at("17:00"));
    var board = DB.jpa.call(() -> DB.board.view(DispatchFixture.BOSS, MONDAY.plusDays(1), null));
    assertThat(board.visits()).extracting(VisitView::id).containsExactly(late.value());
    assertThat(board.queue())
        .extracting(queued -> queued.visit().id(), BoardView.QueuedVisit::reason)
        .containsExactly(tuple(left.value(), QueueReason.PART_NOT_AVAILABLE));
    refused("dispatch-run/outdated", () -> DB.publish(onlyMonday, null));
    refused("dispatch-run/other-day", () -> difference(run, onlyMonday));
    refused("request/invalid", () -> DB.planDays(15));
  }

  @Test
  void a_saved_policy_counts_from_the_next_run_on_and_nobody_saves_over_another() {
    var before = DB.jpa.call(() -> DB.policyService.view(DispatchFixture.BOSS));
    var weights = PolicyPreset.KEPT_PROMISES.weights();
    var saved = save(before.version(), new PolicyFields(weights, new Money(6_000, "CNY"), "Late"));
    assertThat(saved.version()).isEqualTo(before.version() + 1);
    assertThat(saved.drivingHour()).isEqualTo(new Money(6_000, "CNY"));
    refused(
        "request/stale", () -> save(before.version(), new PolicyFields(weights, null, "Too late")));
    var open = new PolicyWeights(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, null);
    refused("request/invalid", () -> save(saved.version(), new PolicyFields(open, null, "")));
    assertThat(DB.jpa.call(() -> DB.policyService.history(DispatchFixture.BOSS)))
        .extracting(PolicyView::version)
        .startsWith(saved.version(), before.version());
    DB.visit("One", null);
    var run = DB.plan();
    assertThat(policyOf(run).startMovedMinute()).isEqualTo(weights.startMovedMinute());
    save(saved.version(), new PolicyFields(before.weights(), null, "Back"));
    assertThat(policyOf(DB.plan()).startMovedMinute()).isEqualTo(2);
  }

  private static PolicyView save(long version, PolicyFields fields) {
    return DB.jpa.call(
        () -> DB.policyService.save(new SavePolicy(DispatchFixture.BOSS, version, fields)));
  }

  private static DispatchPolicy policyOf(DispatchRunView run) {
    return DB.jpa.call(() -> DB.runs.document(id(run))).orElseThrow().problem().policy();
  }

  @Test
  void a_day_is_planned_once_more_as_it_was_read_with_other_weights() {
    var one = DB.visit("One", window("09:00", "12:00"));
    var run = DB.plan();
    DB.assign(one, ANN, at("11:00"));
    var same = DB.replay(run, null);
    assertThat(same.status()).as(same.error()).isEqualTo(DispatchRunStatus.COMPLETED);
    assertThat(same.isWhatIf()).isTrue();
    assertThat(same.replayOf()).isEqualTo(run.id());
    assertThat(same.soft()).isEqualTo(run.soft());
    var dear =
        DB.replay(
            run,
            new WhatIfFields(
                null,
                null,
                null,
                null,
                new PolicyWeights(7L, null, null, null, null, null, null, null, null, null)));
    assertThat(policyOf(dear).travelSecond()).isEqualTo(7);
    assertThat(policyOf(dear).overtimeMinute()).isEqualTo(policyOf(run).overtimeMinute());
    refused("dispatch-run/what-if", () -> DB.publish(dear, null));
    var more = new MoreShift(ANN, at("18:00"), at("20:00"));
    refused(
        "request/invalid",
        () -> DB.replay(run, new WhatIfFields(null, List.of(more), null, null, null)));
    difference(run, dear);
  }

  private static void difference(DispatchRunView run, DispatchRunView with) {
    DB.jpa.run(() -> DB.runService.difference(DispatchFixture.BOSS, id(run), with.id()));
  }

  @Test
  void what_was_promised_for_the_next_minutes_keeps_its_engineer() {
    var one = DB.visit("One", window("08:00", "12:00"));
    DB.assign(one, ANN, at("08:10"));
    var kept = DB.plan(150);
    var free = DB.plan(0);
    assertThat(fix(kept, one)).isNotNull();
    assertThat(fix(free, one)).isNull();
    refused("request/invalid", () -> DB.plan(1441));
  }

  private static @Nullable VisitFix fix(DispatchRunView run, VisitId id) {
    return DB
        .jpa
        .call(() -> DB.runs.document(new DispatchRunId(run.id())))
        .orElseThrow()
        .problem()
        .visits()
        .stream()
        .filter(visit -> visit.id().value().equals(id.value().toString()))
        .findFirst()
        .orElseThrow()
        .fix();
  }

  @Test
  void two_who_move_the_same_visit_at_once_get_one_yes() throws Exception {
    var visit = DB.visit("Wanted", null);
    var seen = DB.read(visit).version();
    var engineers = List.of(ANN, BO);
    var outcomes =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    DB.jpa.call(
                        () ->
                            DB.assignments.assign(
                                new DispatchCommands.AssignVisit(
                                    DispatchFixture.BOSS,
                                    visit,
                                    seen,
                                    new AssignFields(engineers.get(i), at("10:00")))));
                    return "moved";
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(outcomes).containsExactlyInAnyOrder("moved", "request/stale");
  }

  @Test
  void of_two_publications_of_a_day_at_once_one_wins_and_gets_the_last_part() throws Exception {
    var one = DB.visit("One", window("09:00", "09:30"));
    var other = DB.visit("Other", window("09:00", "09:30"));
    // Only one fuse is left: Ann's are held by others.
    for (int i = 0; i < 3; i++) {
      DB.assign(DB.visit("Holds " + i, null), ANN, at("11:00"));
    }
    var run = DB.plan();
    var again = DB.plan();
    var outcomes =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    var wanted = List.of(one.value(), other.value());
                    return DB.publish(i == 0 ? run : again, wanted).published() + " published";
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(outcomes).containsExactlyInAnyOrder("1 published", "dispatch-run/outdated");
    assertThat(held(one).size() + held(other).size()).isEqualTo(1);
  }

  @Test
  void a_run_goes_on_with_the_same_problem_when_its_node_dies() {
    DB.visit("One", null);
    var run =
        DB.jpa.call(
            () ->
                DB.runService.start(
                    new StartRun(
                        DispatchFixture.BOSS,
                        new DispatchRunFields(MONDAY, null, 1, null, null, null, null))));
    var dead = DB.jpa.call(() -> DB.jobs.take("dead", Duration.ofSeconds(20))).orElseThrow();
    DB.jpa.run(() -> DB.jobs.keepProblem(dead, document(dead), 1, 0));
    assertThat(DB.jpa.call(() -> DB.jobs.take("next", Duration.ofSeconds(20)))).isEmpty();
    var next = DB.jpa.call(() -> DB.jobs.take("next", Duration.ofSeconds(-1))).orElseThrow();
    assertThat(next.problem()).isEqualTo(document(dead));
    DB.solver.run(next, () -> false);
    var view = DB.jpa.call(() -> DB.runService.view(DispatchFixture.BOSS, id(run)));
    assertThat(view.status()).isEqualTo(DispatchRunStatus.COMPLETED);
    boolean isTaken = DB.jpa.call(() -> DB.jobs.end(dead, DispatchRunStatus.FAILED, "late"));
    assertThat(isTaken).isFalse();
  }

  private static String document(SolveJobs.TakenRun run) {
    var facts =
        DB.jpa.call(() -> DB.reader.read(DB.reader.days(run.on(), run.days()), run.territoryId()));
    var problem =
        ProblemWriter.write(facts, DispatchPolicy.standard(), EstimatedTravel.withoutMap());
    return PlanJson.write(PlanDocument.of(problem, null));
  }
}
