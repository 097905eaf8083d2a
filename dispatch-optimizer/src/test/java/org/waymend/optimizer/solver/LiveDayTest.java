package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.change.ClockMoved;
import org.waymend.optimizer.change.DayChange;
import org.waymend.optimizer.change.EngineerAbsent;
import org.waymend.optimizer.change.NewPlace;
import org.waymend.optimizer.change.VisitAdded;
import org.waymend.optimizer.change.VisitCancelled;
import org.waymend.optimizer.change.VisitFinished;
import org.waymend.optimizer.change.VisitProlonged;
import org.waymend.optimizer.change.VisitStarted;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.PlannedStop;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.FixedRoutes;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.rules.RouteTimer;
import org.waymend.optimizer.travel.EstimatedTravel;

/** Random days that go otherwise than planned; the same seed gives the same story. */
class LiveDayTest {
  private static final int DAYS = 20;
  private static final int CHANGES = 8;
  private static final int FREEZE = 1_800;
  private static final SolveBudget FIRST = SolveBudget.ofSteps(60, 1);
  private static final SolveBudget NEXT = SolveBudget.ofSteps(30, 1);

  @Test
  void whatever_happens_the_plan_is_complete_valid_and_keeps_what_was_kept() throws IOException {
    int frozen = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      frozen += new Story(seed).run();
    }
    assertThat(frozen).isGreaterThan(DAYS); // else nothing was tried
  }

  @Test
  void the_same_changes_give_the_same_plan() throws IOException {
    for (int seed = 0; seed < 2; seed++) {
      var one = new Story(seed);
      var other = new Story(seed);
      one.run();
      other.run();
      assertThat(one.day.plan()).isEqualTo(other.day.plan());
    }
  }

  /** One day and what happens in it. */
  private static final class Story {
    private final Random random;
    private final String name;
    private final LiveDay day;
    private int now = 7 * 3_600;
    private int added;
    private int frozen;

    private Story(int seed) {
      random = new Random(seed * 31L + 7);
      name = "day " + seed;
      var problem = RandomDays.day(seed);
      var plan =
          new OptaPlannerOptimizer(Runnable::run)
              .start(problem, FIRST, SolveListener.SILENT)
              .join();
      day = new LiveDay(problem, plan, FREEZE);
    }

    /** How many visits were frozen in all. */
    private int run() throws IOException {
      for (int i = 0; i < CHANGES; i++) {
        now += random.nextInt(3_600);
        var before = day.plan();
        List<DayChange> changes = new ArrayList<>();
        changes.add(new ClockMoved(now));
        var change = change(day.problem(), before);
        if (change != null) {
          changes.add(change);
        }
        var answer = day.answer(changes, NEXT);
        check(name + ", change " + i + " " + change, before, answer);
      }
      return frozen;
    }

    private @Nullable DayChange change(DispatchProblem problem, DispatchPlan plan) {
      var stops = plan.routes().stream().flatMap(route -> route.stops().stream()).toList();
      var some = stops.isEmpty() ? null : stops.get(random.nextInt(stops.size())).visit();
      return switch (random.nextInt(6)) {
        case 0 -> added(problem);
        case 1 ->
            some == null || visit(problem, some).isStarted() ? null : new VisitCancelled(some);
        case 2 -> some == null ? null : new VisitProlonged(some, 600 + random.nextInt(7_200));
        case 3 -> started(problem, plan);
        case 4 -> finished(problem);
        default -> absent(problem);
      };
    }

    private @Nullable DayChange absent(DispatchProblem problem) {
      if (problem.shifts().isEmpty() || random.nextInt(3) > 0) {
        return null;
      }
      var shift = problem.shifts().get(random.nextInt(problem.shifts().size()));
      return new EngineerAbsent(shift.engineer(), now, now + 30_000);
    }

    private static VisitRequest visit(DispatchProblem problem, VisitId id) {
      return problem.visits().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private DayChange added(DispatchProblem problem) {
      var place =
          new Place(
              new PlaceId("new-" + added),
              40.70 + random.nextDouble() * 0.15,
              -74 + random.nextDouble() * 0.2);
      List<Place> wider = new ArrayList<>(problem.places());
      wider.add(place);
      var like = RandomDays.day(random.nextInt(1_000)).visits();
      int service = like.isEmpty() ? 1_800 : like.get(0).serviceSeconds();
      var visit =
          new VisitRequest(
              new VisitId("urgent-" + added++),
              1,
              place.id(),
              List.of(new StartWindow(now, now + 4 * 3_600)),
              service,
              List.of(),
              Set.of(),
              null,
              List.of(),
              Map.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              1_000,
              now + 3_600,
              null);
      var travel = EstimatedTravel.withoutMap().between(wider);
      return new VisitAdded(visit, NewPlace.of(place, travel));
    }

    /** What comes next on some route begins now, or began a little while ago. */
    private @Nullable DayChange started(DispatchProblem problem, DispatchPlan plan) {
      for (var route : plan.routes()) {
        for (var stop : route.stops()) {
          if (!visit(problem, stop.visit()).isStarted() && random.nextInt(3) == 0) {
            return new VisitStarted(stop.visit(), route.shift(), now - random.nextInt(600));
          }
        }
      }
      return null;
    }

    private @Nullable DayChange finished(DispatchProblem problem) {
      for (var visit : problem.visits()) {
        var fix = visit.fix();
        if (fix != null && fix.startedSecond() != null && fix.startedSecond() < now) {
          return new VisitFinished(visit.id(), now);
        }
      }
      return null;
    }

    private void check(String what, DispatchPlan before, LiveDay.Answer answer) throws IOException {
      var problem = answer.problem();
      var plan = answer.plan();
      plan.requireComplete(problem);
      var errors = PlanChecker.errors(PlanJson.write(PlanDocument.of(problem, plan)));
      assertThat(errors).as(what).hasSize(Math.toIntExact(-plan.score().hard()));
      assertThat(errors.stream().filter(error -> !isOfGroup(error)).count())
          .as(what + errors)
          .isLessThanOrEqualTo(fixedOnly(problem));
      var grouped = problem.groups().stream().flatMap(group -> group.visits().stream());
      if (grouped.allMatch(id -> visit(problem, id).isFree())) {
        assertThat(errors).as(what).noneMatch(Story::isOfGroup);
      }
      for (var visit : problem.visits()) {
        var fix = visit.fix();
        if (fix != null) {
          assertThat(shiftOf(plan, visit.id())).as(what).isEqualTo(fix.shift());
          if (fix.isStarted()) {
            assertThat(stop(plan, visit.id()).startSecond())
                .as(what)
                .isEqualTo(fix.startedSecond());
          }
        }
      }
      frozen += frozen(what, before, problem, plan);
    }

    private static boolean isOfGroup(String error) {
      return error.startsWith("9 ") || error.startsWith("10 ");
    }

    /** Rules that are broken when only the fixed visits are driven. */
    private static int fixedOnly(DispatchProblem problem) {
      var day = new DayTables(problem);
      var timer = new RouteTimer(day);
      var rules = new HardRules(problem);
      int[][] fixed = FixedRoutes.of(day);
      int broken = 0;
      for (int s = 0; s < fixed.length; s++) {
        broken += rules.check(timer.time(s, fixed[s])).list().size();
      }
      return broken;
    }

    /**
     * What was promised for the next half hour keeps engineer and order, unless that broke rules.
     */
    private int frozen(
        String what, DispatchPlan before, DispatchProblem problem, DispatchPlan plan) {
      int count = 0;
      for (var route : before.routes()) {
        List<VisitId> kept = new ArrayList<>();
        for (var stop : route.stops()) {
          var known =
              problem.visits().stream().filter(v -> v.id().equals(stop.visit())).findFirst();
          boolean isKept =
              known.isPresent()
                  && known.get().fix() != null
                  && known.get().fix().shift().equals(route.shift());
          if (isKept && !known.get().isStarted()) {
            kept.add(stop.visit());
          }
        }
        var after =
            plan.routes().stream()
                .filter(one -> one.shift().equals(route.shift()))
                .flatMap(one -> one.stops().stream())
                .map(PlannedStop::visit)
                .filter(kept::contains)
                .toList();
        assertThat(after).as(what).isEqualTo(kept);
        count += kept.size();
      }
      return count;
    }

    private static PlannedStop stop(DispatchPlan plan, VisitId id) {
      return plan.routes().stream()
          .flatMap(route -> route.stops().stream())
          .filter(stop -> stop.visit().equals(id))
          .findFirst()
          .orElseThrow();
    }

    private static ShiftId shiftOf(DispatchPlan plan, VisitId id) {
      Map<VisitId, ShiftId> shifts = new HashMap<>();
      plan.routes()
          .forEach(route -> route.stops().forEach(stop -> shifts.put(stop.visit(), route.shift())));
      return shifts.get(id);
    }
  }
}
