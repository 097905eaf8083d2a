package org.waymend.optimizer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

/** A checker that finds nothing proves nothing: each kind of forgery must be noticed. */
class PlanCheckerTest {
  private static String json;

  @BeforeAll
  static void plan() {
    var problem =
        day()
            .with(
                shift("a")
                    .pause(1800, 43_200, 46_800)
                    .skill("gas", 1, 60_000)
                    .tool("lift")
                    .territory("north")
                    .part("pump", 1_000))
            .with(
                visit("V1")
                    .starts(36_000, 37_000)
                    .needs("gas", 1)
                    .tool("lift")
                    .in("north")
                    .part("pump", 1_000)
                    .open(30_000, 50_000))
            .absent("a", 28_800, 29_000)
            .build();
    json = PlanJson.write(PlanDocument.of(problem, plan(problem)));
  }

  @Test
  void an_honest_plan_passes() throws IOException {
    assertThat(PlanChecker.errors(json)).isEmpty();
  }

  @Test
  void a_start_outside_the_window_is_noticed() throws IOException {
    assertNoticed("6 window", "\"earliestSecond\":36000", "\"earliestSecond\":36001");
  }

  @Test
  void a_closed_site_is_noticed() throws IOException {
    assertNoticed("6 opening", "\"fromSecond\":30000", "\"fromSecond\":36001");
  }

  @Test
  void a_missing_skill_is_noticed() throws IOException {
    assertNoticed("6 skill", "\"minLevel\":1", "\"minLevel\":2");
  }

  @Test
  void an_expired_certificate_is_noticed() throws IOException {
    assertNoticed("6 certificate", "\"lastValidSecond\":60000", "\"lastValidSecond\":37798");
  }

  @Test
  void a_missing_tool_is_noticed() throws IOException {
    assertNoticed("6 tool", "\"tools\":[\"lift\"],\"territories\"", "\"tools\":[],\"territories\"");
  }

  @Test
  void a_start_before_the_second_that_was_chosen_is_noticed() throws IOException {
    assertNoticed("2 drive or service", "\"notBeforeSecond\":null", "\"notBeforeSecond\":36001");
  }

  @Test
  void a_foreign_territory_is_noticed() throws IOException {
    assertNoticed("6 territory", "\"territory\":\"north\"", "\"territory\":\"south\"");
  }

  @Test
  void a_banned_engineer_is_noticed() throws IOException {
    assertNoticed("6 banned", "\"bannedEngineers\":[]", "\"bannedEngineers\":[\"E-a\"]");
  }

  @Test
  void a_missing_part_is_noticed() throws IOException {
    assertNoticed(
        "7 pump",
        "\"territories\":[\"north\"],\"parts\":{\"pump\":1000}",
        "\"territories\":[\"north\"],\"parts\":{\"pump\":999}");
  }

  @Test
  void a_forgotten_reservation_is_noticed() throws IOException {
    assertNoticed("7 no reservation", "\"reservations\":[{", "\"reservations\":[],\"was\":[{");
  }

  @Test
  void a_longer_road_is_noticed() throws IOException {
    assertNoticed("2 drive", "\"seconds\":[[0,600", "\"seconds\":[[0,9600");
  }

  @Test
  void a_late_return_is_noticed() throws IOException {
    assertNoticed("3 back late", "\"endSecond\":57600", "\"endSecond\":38000");
  }

  @Test
  void a_break_at_another_time_is_noticed() throws IOException {
    assertNoticed("4 break", "\"latestSecond\":46800", "\"latestSecond\":43199");
  }

  @Test
  void work_during_an_absence_is_noticed() throws IOException {
    assertNoticed("5 absent", "\"untilSecond\":29000", "\"untilSecond\":37000");
  }

  @Test
  void a_crew_that_starts_apart_or_lacks_one_is_noticed() throws IOException {
    assertThat(inGroup("TOGETHER", "V1", "V2", 0, false)).containsExactly("9 crew apart \"V2\"");
    assertThat(inGroup("TOGETHER", "V1", "V3", 0, false))
        .containsExactly("9 crew incomplete \"V3\"");
  }

  @Test
  void a_sequence_in_another_order_or_by_two_engineers_is_noticed() throws IOException {
    assertThat(inGroup("IN_ORDER", "V1", "V2", 7_200, false)).isEmpty();
    assertThat(inGroup("IN_ORDER", "V1", "V2", 7_201, false)).containsExactly("10 sequence \"V2\"");
    assertThat(inGroup("IN_ORDER", "V2", "V1", 0, false)).containsExactly("10 sequence \"V1\"");
    assertThat(inGroup("IN_ORDER", "V3", "V1", 0, false)).containsExactly("10 sequence \"V1\"");
    assertThat(inGroup("IN_ORDER", "V1", "V2", 0, true)).containsExactly("10 engineer \"V2\"");
  }

  /** V1 on one shift at ten for an hour, V2 on the other at one, V3 left out; then this group. */
  private static List<String> inGroup(
      String kind, String first, String second, int gap, boolean sameEngineer) throws IOException {
    var problem =
        day()
            .with(shift("a"), shift("b"))
            .with(
                visit("V1").starts(36_000, 36_000).lasts(3_600).requires("a"),
                visit("V2").starts(46_800, 46_800).requires("b"),
                visit("V3").requires("c"))
            .build();
    var document = PlanJson.write(PlanDocument.of(problem, plan(problem)));
    var group =
        "{\"id\":\"G\",\"kind\":\"%s\",\"visits\":[\"%s\",\"%s\"],\"minGapSeconds\":%d,\"sameEngineer\":%b}"
            .formatted(kind, first, second, gap, sameEngineer);
    return PlanChecker.errors(document.replace("\"groups\":[]", "\"groups\":[" + group + "]"));
  }

  private static DispatchPlan plan(DispatchProblem problem) {
    return new OptaPlannerOptimizer(Runnable::run)
        .start(problem, SolveBudget.ofSteps(5, 1), SolveListener.SILENT)
        .join();
  }

  @Test
  void another_version_is_noticed() throws IOException {
    assertNoticed("1 version", "\"id\":\"V1\",\"version\":1", "\"id\":\"V1\",\"version\":2");
  }

  private static void assertNoticed(String error, String honest, String forged) throws IOException {
    assertThat(json).contains(honest);
    assertThat(PlanChecker.errors(json.replace(honest, forged)))
        .anyMatch(line -> line.startsWith(error));
  }
}
