package org.waymend.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.VisitMother;
import org.waymend.optimizer.explain.Confirmation.Method;
import org.waymend.optimizer.explain.Counterfactuals.Limits;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.solver.RandomDays;

class CounterfactualsTest {
  private static final int HOUR = 3600;
  private static final int EIGHT = 8 * HOUR;
  private static final int NOON = 12 * HOUR;
  private static final int FOUR = 16 * HOUR;
  private static final VisitId V1 = new VisitId("V1");
  private static final ShiftId A = new ShiftId("S-a");
  private static final EngineerId ANNA = new EngineerId("E-a");

  @Test
  void another_window_is_offered_half_an_hour_away() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").starts(EIGHT, EIGHT))))
        .contains(
            new Change.OtherWindows(V1, List.of(new StartWindow(EIGHT + 1800, EIGHT + 1800))));
  }

  @Test
  void overtime_is_no_longer_than_needed() {
    // 10 minutes there and back, 30 minutes on site: home at 16:10
    assertThat(changes(day().with(shift("a")).with(visit("V1").starts(FOUR - 1800, FOUR - 1800))))
        .contains(new Change.MoreOvertime(A, 600));
  }

  @Test
  void an_earlier_start_helps_early_visits() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").starts(EIGHT, EIGHT))))
        .contains(new Change.EarlierStart(A, 1800));
  }

  @Test
  void nobody_starts_before_now() {
    var problem = day().with(shift("a")).with(visit("V1").starts(EIGHT, EIGHT)).build();
    var limits = new Limits(EIGHT - 600, 100, 4);
    assertThat(new Counterfactuals(problem, nothing(problem), limits).find(V1, 10))
        .extracting(one -> one.change().kind())
        .doesNotContain(Change.Kind.EARLIER_START);
  }

  @Test
  void a_missing_part_is_named_with_its_number() {
    assertThat(changes(day().with(shift("a").part("pump", 1_000)).with(pumps(3_000))))
        .containsExactly(new Change.MoreParts(A, Map.of(new PartId("pump"), 2_000L)));
  }

  private static VisitMother pumps(long thousandths) {
    return visit("V1").part("pump", thousandths);
  }

  @Test
  void a_missing_skill_is_named_with_its_level() {
    assertThat(changes(day().with(shift("a").skill("gas", 1)).with(visit("V1").needs("gas", 3))))
        .containsExactly(
            new Change.MoreSkills(ANNA, List.of(new SkillLevel(new SkillId("gas"), 3, null))));
  }

  @Test
  void an_expired_certificate_can_be_renewed() {
    assertThat(changes(day().with(shift("a").skill("gas", 1, 0)).with(visit("V1").needs("gas", 1))))
        .containsExactly(new Change.RenewedCertificates(ANNA, Set.of(new SkillId("gas"))));
  }

  @Test
  void an_engineer_can_be_lent() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").in("north"))))
        .containsExactly(new Change.LentTo(ANNA, new TerritoryId("north")));
  }

  @Test
  void a_wish_can_be_given_up() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").requires("z"))))
        .containsExactly(new Change.AnyEngineer(V1));
  }

  @Test
  void a_ban_is_never_lifted() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").bans("a")))).isEmpty();
  }

  @Test
  void a_site_can_open_longer() {
    assertThat(changes(day().with(shift("a")).with(visit("V1").open(0, EIGHT))))
        .startsWith(new Change.OtherOpeningHours(V1, List.of(new OpeningHours(0, EIGHT + HOUR))));
  }

  @Test
  void an_absence_can_end_earlier() {
    var absence = new Absence(ANNA, EIGHT, FOUR);
    assertThat(
            changes(
                day()
                    .with(shift("a"))
                    .with(visit("V1").starts(FOUR - 2 * HOUR, FOUR - 2 * HOUR))
                    .absent("a", EIGHT, FOUR)))
        .contains(new Change.OtherAbsence(absence, new Absence(ANNA, EIGHT, FOUR - 4 * HOUR)));
  }

  @Test
  void a_visit_that_fits_needs_no_change() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var found = find(problem, nothing(problem));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).change()).isNull();
    assertThat(found.get(0).size()).isZero();
    assertThat(found.get(0).confirmation().method()).isEqualTo(Method.INSERTED);
  }

  @Test
  void a_visit_that_fits_when_others_move_is_placed_by_searching() {
    // V1 needs the gas engineer at noon, who has V2, which anybody can do
    var problem =
        day()
            .with(shift("a").skill("gas", 1), shift("b"))
            .with(visit("V1").needs("gas", 1).starts(NOON, NOON), visit("V2").starts(NOON, NOON))
            .build();
    var plan = Oracle.with(problem, nothing(problem), A, List.of(new VisitId("V2")));
    var first = find(problem, plan).get(0);
    assertThat(first.change()).isNull();
    assertThat(first.confirmation().method()).isEqualTo(Method.SOLVED);
    assertThat(first.confirmation().steps()).isEqualTo(300);
    assertThat(first.confirmation().othersMoved()).isEqualTo(1);
    assertThat(first.confirmation().engineer()).isEqualTo(ANNA);
    assertSolved(problem, plan, V1, first.confirmation());
  }

  @Test
  void without_a_shift_nothing_helps() {
    var problem = day().with(visit("V1")).build();
    assertThat(find(problem, nothing(problem))).isEmpty();
  }

  @Test
  void a_planned_visit_asks_for_nothing() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var plan = Oracle.with(problem, nothing(problem), A, List.of(V1));
    assertThatThrownBy(() -> find(problem, plan)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_answer_of_random_days_holds() {
    int inserted = 0;
    for (int seed = 0; seed < 20; seed++) {
      var problem = RandomDays.day(seed);
      var plan = Oracle.solve(problem, 0);
      for (var left : plan.unassigned()) {
        int size = 0;
        var limits = new Limits(0, 100, 3);
        for (var one : new Counterfactuals(problem, plan, limits).find(left.visit(), 5)) {
          assertThat(one.size()).isGreaterThanOrEqualTo(size);
          size = one.size();
          var change = one.change();
          var changed = change == null ? problem : change.applyTo(problem);
          if (one.confirmation().method() == Method.INSERTED) {
            inserted++;
            assertInserted(changed, plan, left.visit(), one.confirmation());
          } else {
            assertSolved(changed, plan, left.visit(), one.confirmation());
          }
        }
      }
    }
    assertThat(inserted).isGreaterThan(20);
  }

  /** Somewhere on that route the visit stands at that time, for that price, and breaks nothing. */
  private static void assertInserted(
      DispatchProblem problem, DispatchPlan plan, VisitId visit, Confirmation said) {
    var shift = said.shift();
    boolean isThere = false;
    for (int i = 0; i <= Oracle.visits(plan, shift).size(); i++) {
      var with = Oracle.inserted(problem, plan, visit, shift, i);
      isThere |=
          Oracle.route(with, shift).stops().get(i).startSecond() == said.startSecond()
              && Oracle.broken(problem, with) <= Oracle.broken(problem, plan)
              && Oracle.price(problem, with) - Oracle.price(problem, plan)
                  == said.difference().total();
    }
    assertThat(isThere).isTrue();
    assertThat(said.othersMoved()).isZero();
  }

  /** The search finds the same again, and the plan is checked and priced from scratch. */
  private static void assertSolved(
      DispatchProblem problem, DispatchPlan plan, VisitId visit, Confirmation said) {
    var found =
        new Confirmer(problem, plan, visit, said.steps()).searched(KnownPlan.of(problem, plan));
    var with = Oracle.plan(problem, found.recorded());
    assertThat(Oracle.visits(with, said.shift())).contains(visit);
    assertThat(Oracle.broken(problem, with)).isLessThanOrEqualTo(Oracle.broken(problem, plan));
    assertThat(with.unassigned()).hasSizeLessThan(plan.unassigned().size());
    assertThat(Oracle.price(problem, with) - Oracle.price(problem, plan))
        .isEqualTo(said.difference().total());
  }

  private static List<Change> changes(ProblemMother mother) {
    var problem = mother.build();
    return find(problem, nothing(problem)).stream().map(Counterfactual::change).toList();
  }

  private static DispatchPlan nothing(DispatchProblem problem) {
    return Oracle.plan(
        problem,
        problem.shifts().stream()
            .map(shift -> new HardRules(problem).time(shift.id(), List.of()))
            .toList());
  }

  private static List<Counterfactual> find(DispatchProblem problem, DispatchPlan plan) {
    return new Counterfactuals(problem, plan, Limits.standard(0)).find(V1, 5);
  }
}
