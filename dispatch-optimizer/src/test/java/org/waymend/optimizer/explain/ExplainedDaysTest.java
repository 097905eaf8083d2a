package org.waymend.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedRoute;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.solver.RandomDays;

/** Every answer about random days is held against whole plans, priced and checked from scratch. */
class ExplainedDaysTest {
  private static final int DAYS = 40;
  private static final int SEARCHED_DAYS = 25;
  private static final long STEPS = 20;

  @Test
  void every_cost_is_the_difference_of_two_whole_plans() {
    int others = 0;
    int closed = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, STEPS);
      var explainer = new Explainer(problem, plan);
      for (var visit : problem.visits()) {
        if (explainer.isPlanned(visit.id())) {
          var answer = explainer.assignment(visit.id());
          var without = Oracle.without(problem, plan, visit.id());
          Oracle.assertDifference(answer.cost(), problem, without, plan);
          others += checkOthers(problem, plan, without, answer);
          closed += checkClosed(problem, without, answer);
        }
      }
    }
    assertThat(others).isGreaterThan(DAYS / 2);
    assertThat(closed).isGreaterThan(DAYS / 2);
  }

  private static int checkOthers(
      DispatchProblem problem,
      DispatchPlan plan,
      DispatchPlan without,
      AssignmentExplanation answer) {
    assertThat(answer.others()).hasSizeLessThanOrEqualTo(3);
    long last = Long.MIN_VALUE;
    for (var other : answer.others()) {
      var with =
          Oracle.inserted(
              problem,
              without,
              answer.visit(),
              other.shift(),
              other.position(),
              kept(problem, answer));
      Oracle.assertDifference(other.difference(), problem, plan, with);
      var stop = Oracle.route(with, other.shift()).stops().get(other.position());
      assertThat(stop.startSecond()).isEqualTo(other.startSecond());
      assertThat(stop.endSecond()).isEqualTo(other.endSecond());
      assertThat(other.difference().total()).isGreaterThanOrEqualTo(last);
      assertThat(other.engineer()).isNotEqualTo(answer.engineer());
      last = other.difference().total();
      if (!answer.isPinned()) {
        assertThat(Oracle.broken(problem, with))
            .isLessThanOrEqualTo(Oracle.broken(problem, without));
      }
    }
    return answer.others().size();
  }

  private static int checkClosed(
      DispatchProblem problem, DispatchPlan without, AssignmentExplanation answer) {
    for (var closed : answer.closed()) {
      assertThat(closed.rules()).isNotEmpty();
    }
    var request = request(problem, answer);
    if (!answer.isStarted()) {
      var engineers = problem.shifts().stream().map(shift -> shift.engineer()).distinct().count();
      assertThat(answer.possibleOthers() + answer.closed().size()).isEqualTo(engineers - 1);
    }
    if (request.isFree()) {
      var best = cheapestInsertions(problem, without, request, kept(problem, answer));
      best.remove(answer.engineer());
      assertThat(best).hasSize(answer.possibleOthers());
    }
    return answer.closed().size();
  }

  /** A visit of a crew or a sequence keeps its time. */
  private static int kept(DispatchProblem problem, AssignmentExplanation answer) {
    return isGrouped(problem, answer.visit()) ? answer.startSecond() : 0;
  }

  private static boolean isGrouped(DispatchProblem problem, VisitId visit) {
    return problem.groups().stream().anyMatch(group -> group.visits().contains(visit));
  }

  private static VisitRequest request(DispatchProblem problem, AssignmentExplanation answer) {
    return problem.visits().stream()
        .filter(visit -> visit.id().equals(answer.visit()))
        .findFirst()
        .orElseThrow();
  }

  /** By engineer the price of the cheapest plan that breaks no further rule. */
  private static Map<EngineerId, Long> cheapestInsertions(
      DispatchProblem problem, DispatchPlan without, VisitRequest visit, int notBefore) {
    Map<EngineerId, Long> prices = new HashMap<>();
    for (var shift : problem.shifts()) {
      int stops = Oracle.visits(without, shift.id()).size();
      for (int position = 0; position <= stops; position++) {
        var with = Oracle.inserted(problem, without, visit.id(), shift.id(), position, notBefore);
        if (!Oracle.isWorse(problem, with, without) && hasParts(problem, with, shift, visit)) {
          prices.merge(shift.engineer(), Oracle.price(problem, with), Math::min);
        }
      }
    }
    return prices;
  }

  /** A van that lacks a part for a fixed visit has broken that rule before. */
  private static boolean hasParts(
      DispatchProblem problem, DispatchPlan plan, ShiftOffer shift, VisitRequest visit) {
    return visit.parts().keySet().stream()
        .allMatch(
            part ->
                Oracle.visits(plan, shift.id()).stream()
                        .map(id -> visit(problem, id.value()))
                        .mapToLong(one -> one.parts().getOrDefault(part, 0L))
                        .sum()
                    <= shift.parts().getOrDefault(part, 0L));
  }

  @Test
  void the_other_engineers_are_the_cheapest_there_are() {
    int checked = 0;
    for (int seed = 0; seed < SEARCHED_DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, STEPS);
      var explainer = new Explainer(problem, plan);
      for (var visit : problem.visits()) {
        if (visit.isFree() && explainer.isPlanned(visit.id())) {
          var answer = explainer.assignment(visit.id());
          var without = Oracle.without(problem, plan, visit.id());
          var best = cheapestInsertions(problem, without, visit, kept(problem, answer));
          best.remove(answer.engineer());
          long price = Oracle.price(problem, plan);
          assertThat(answer.others().stream().map(other -> other.difference().total() + price))
              .as("day %d %s", seed, visit.id())
              .containsExactlyElementsOf(best.values().stream().sorted().limit(3).toList());
          checked += best.size();
        }
      }
    }
    assertThat(checked).isGreaterThan(SEARCHED_DAYS / 2);
  }

  @Test
  void the_best_slots_are_the_cheapest_there_are() {
    int checked = 0;
    for (int seed = 0; seed < SEARCHED_DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, STEPS);
      for (var left : plan.unassigned()) {
        var visit = visit(problem, left.visit().value());
        if (visit.isFree() && !isGrouped(problem, visit.id())) {
          checked += checkSlots(problem, plan, visit);
        }
      }
    }
    assertThat(checked).isGreaterThan(SEARCHED_DAYS / 2);
  }

  @Test
  void foresight_names_every_engineer_with_the_cheapest_place_or_the_rules() {
    int planned = 0;
    int waiting = 0;
    for (int seed = 0; seed < SEARCHED_DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, STEPS);
      var explainer = new Explainer(problem, plan);
      for (var visit : problem.visits()) {
        if (visit.isFree()) {
          checkForesight(problem, plan, visit, explainer.foresight(visit.id()));
          planned += explainer.isPlanned(visit.id()) ? 1 : 0;
          waiting += explainer.isPlanned(visit.id()) ? 0 : 1;
        }
      }
    }
    assertThat(planned).isGreaterThan(SEARCHED_DAYS);
    assertThat(waiting).isGreaterThan(SEARCHED_DAYS / 2);
  }

  private static void checkForesight(
      DispatchProblem problem, DispatchPlan plan, VisitRequest visit, Foresight answer) {
    var engineers = new HashSet<EngineerId>();
    problem.shifts().forEach(shift -> engineers.add(shift.engineer()));
    var without = Oracle.without(problem, plan, visit.id());
    int kept = answer.present() == null ? 0 : kept(problem, plan, visit.id());
    var best = cheapestInsertions(problem, without, visit, kept);
    long price = Oracle.price(problem, plan);
    long last = Long.MIN_VALUE;
    for (var landing : answer.landings()) {
      var with =
          Oracle.inserted(problem, without, visit.id(), landing.shift(), landing.position(), kept);
      Oracle.assertDifference(landing.difference(), problem, plan, with);
      assertThat(landing.difference().total() + price).isEqualTo(best.remove(landing.engineer()));
      assertThat(landing.difference().total()).isGreaterThanOrEqualTo(last);
      last = landing.difference().total();
      assertThat(landing.travelSeconds()).isEqualTo(travel(with) - travel(plan));
      var before = Oracle.route(without, landing.shift()).stops();
      assertThat(before.stream().filter(stop -> stop.startSecond() < landing.askSecond()).count())
          .isEqualTo(landing.position());
      var stop = Oracle.route(with, landing.shift()).stops().get(landing.position());
      assertThat(stop.startSecond()).isEqualTo(landing.startSecond());
      assertThat(engineers.remove(landing.engineer())).isTrue();
    }
    assertThat(best).isEmpty();
    for (var closed : answer.closed()) {
      assertThat(closed.rules()).isNotEmpty();
      assertThat(engineers.remove(closed.engineer())).isTrue();
    }
    assertThat(engineers).isEmpty();
  }

  private static int travel(DispatchPlan plan) {
    return plan.routes().stream().mapToInt(PlannedRoute::travelSeconds).sum();
  }

  private static int kept(DispatchProblem problem, DispatchPlan plan, VisitId visit) {
    return isGrouped(problem, visit)
        ? plan.routes().stream()
            .flatMap(route -> route.stops().stream())
            .filter(stop -> stop.visit().equals(visit))
            .mapToInt(PlannedStop::startSecond)
            .sum()
        : 0;
  }

  private static VisitRequest visit(DispatchProblem problem, String id) {
    return problem.visits().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static int checkSlots(DispatchProblem problem, DispatchPlan plan, VisitRequest visit) {
    List<StartWindow> windows = new ArrayList<>();
    for (int hour = 6; hour < 18; hour += 2) {
      windows.add(new StartWindow(hour * 3600, hour * 3600 + 7199));
    }
    var slots = BestSlots.find(problem, plan, visit, windows, 1_000);
    List<Long> expected = new ArrayList<>();
    for (var window : windows) {
      var changed = new Change.OtherWindows(visit.id(), List.of(window)).applyTo(problem);
      long price = Oracle.price(changed, plan);
      cheapestInsertions(changed, plan, visit, 0)
          .values()
          .forEach(cheapest -> expected.add(cheapest - price));
    }
    assertThat(slots.stream().map(slot -> slot.difference().total()))
        .containsExactlyElementsOf(expected.stream().sorted().toList());
    for (var slot : slots) {
      var changed = new Change.OtherWindows(visit.id(), List.of(slot.window())).applyTo(problem);
      var with = Oracle.inserted(changed, plan, visit.id(), slot.shift(), slot.position());
      Oracle.assertDifference(slot.difference(), changed, plan, with);
      assertThat(slot.window().contains(slot.startSecond())).isTrue();
    }
    return slots.size();
  }

  @Test
  void the_figures_of_a_plan_are_those_of_its_score() {
    for (int seed = 0; seed < DAYS; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, STEPS);
      var figures = PlanFigures.of(problem, plan);
      assertThat(figures.cost().total()).isEqualTo(-plan.score().soft());
      var explainer = new Explainer(problem, plan);
      assertThat(
              SoftCost.sum(
                  problem.shifts().stream().map(shift -> explainer.routeCost(shift.id())).toList()))
          .isEqualTo(figures.cost());
      assertThat(figures.unassignedWeight()).isEqualTo(-plan.score().medium());
      assertThat((long) figures.brokenRules()).isEqualTo(-plan.score().hard());
      for (var constraint : SoftConstraint.values()) {
        long scored =
            plan.score().constraints().stream()
                .filter(one -> one.constraint().equals(constraint.code()))
                .mapToLong(one -> -one.score())
                .sum();
        assertThat(figures.cost().of(constraint)).as(constraint.code()).isEqualTo(scored);
      }
      assertThat(PlanDifference.of(problem, plan, problem, plan).moves()).isEmpty();
    }
  }
}
