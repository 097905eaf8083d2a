package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.kernel.Routes;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.rules.DayTables;

class JustificationTest {
  private static final ShiftId A = new ShiftId("S-a");
  private static final VisitId V1 = new VisitId("V1");

  @Test
  void every_constraint_has_a_record_of_its_own() {
    Map<String, Set<Class<?>>> byConstraint = new HashMap<>();
    for (int seed = 0; seed < 1_000; seed++) {
      var tables = new DayTables(RandomDays.day(seed));
      if (tables.visits() > 0) {
        var routes = RandomPlans.make(tables, new Random(seed));
        var plan = PlanningDay.of(tables, new SoftCosts(tables), routes);
        for (var finding : Judge.findings(plan)) {
          byConstraint
              .computeIfAbsent(finding.constraint(), name -> new HashSet<>())
              .add(finding.why().getClass());
        }
      }
    }
    assertThat(byConstraint.keySet()).containsAll(ConstraintNames.ofAnyPlan());
    assertThat(byConstraint.values()).allMatch(records -> records.size() == 1);
    assertThat(new HashSet<>(byConstraint.values())).hasSameSizeAs(byConstraint.keySet());
  }

  @Test
  void it_says_what_a_screen_needs() {
    assertThat(why(day().with(shift("a").tool("lift")).with(visit("V1").tool("camera"))))
        .contains(new Justification.ToolMissing(A, V1, Set.of(new ToolId("camera"))));
    assertThat(why(day().with(shift("a").part("pump", 500)).with(visit("V1").part("pump", 2_000))))
        .contains(new Justification.PartMissing(A, new PartId("pump"), 2_000, 500));
    assertThat(why(day().with(shift("a")).with(visit("V1").due(30_000 - 600 - 30))))
        .contains(new Justification.Driven(A, 1_200, 10_000, 1_200))
        .doesNotHaveAnyElementsOfTypes(Justification.OutsideWindow.class);
    assertThat(
            why(
                day()
                    .with(shift("a"))
                    .with(visit("V1"), visit("V2").lasts(60))
                    .sequence(0, "V2", "V1")))
        .contains(new Justification.OutOfSequence(new GroupId("G0"), A, V1, 29_400, 0));
  }

  @Test
  void the_findings_of_a_plan_add_up_to_its_score() {
    for (int seed = 0; seed < 50; seed++) {
      var tables = new DayTables(RandomDays.day(seed));
      if (tables.visits() > 0) {
        var routes = RandomPlans.make(tables, new Random(seed));
        var plan =
            new PlanWriter(tables).write(PlanningDay.of(tables, new SoftCosts(tables), routes));
        var findings = Judge.findings(tables.problem(), plan);
        assertThat(findings.stream().mapToLong(Finding::score).sum())
            .isEqualTo(plan.score().hard() + plan.score().medium() + plan.score().soft());
      }
    }
  }

  private static List<Justification> why(ProblemMother mother) {
    var tables = new DayTables(mother.build());
    var route = new int[tables.visits()];
    for (int v = 0; v < route.length; v++) {
      route[v] = v;
    }
    var plan =
        PlanningDay.of(tables, new SoftCosts(tables), Routes.withoutWaits(new int[][] {route}));
    return Judge.findings(plan).stream().map(Finding::why).toList();
  }
}
