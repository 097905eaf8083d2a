package org.waymend.optimizer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;

class PlanJsonTest {
  private static final DispatchProblem PROBLEM =
      day()
          .with(
              shift("a")
                  .pause(1800, 43_200, 46_800)
                  .skill("gas", 2, -1)
                  .skill("water", 1)
                  .tool("lift")
                  .territory("north")
                  .part("pump", 1_500)
                  .provider())
          .with(
              visit("V1")
                  .starts(30_000, 40_000)
                  .needs("water", 1)
                  .tool("lift")
                  .in("north")
                  .open(28_000, 60_000)
                  .part("pump", 500)
                  .requires("a")
                  .prefers("b")
                  .bans("c")
                  .due(31_000)
                  .pinned("a", 2),
              visit("V2").needs("gas", 2))
          .sequence(600, "V1", "V2")
          .absent("a", 50_000, 51_000)
          .promised("V1", "a", 30_600)
          .build();

  @Test
  void problem_and_plan_come_back_as_they_went() {
    var plan =
        new OptaPlannerOptimizer(Runnable::run)
            .start(PROBLEM, SolveBudget.ofSteps(20, 1), SolveListener.SILENT)
            .join();
    var document = PlanDocument.of(PROBLEM, plan);
    assertThat(plan.unassigned()).hasSize(1);
    assertThat(PlanJson.read(PlanJson.write(document))).isEqualTo(document);
  }

  @Test
  void a_file_holds_the_same_as_the_text(@TempDir Path folder) throws IOException {
    var file = folder.resolve("plan.json");
    var document = PlanDocument.of(PROBLEM, null);
    PlanJson.write(document, file);
    assertThat(file).hasContent(PlanJson.write(document));
  }

  @Test
  void rush_hours_of_areas_come_back_as_they_went() {
    var tables =
        new ArrayList<List<Integer>>(Collections.nCopies(PROBLEM.places().size(), List.of()));
    tables.set(1, Collections.nCopies(24, 140));
    var problem =
        new DispatchProblem(
            PROBLEM.horizon(),
            PROBLEM.places(),
            PROBLEM.shifts(),
            PROBLEM.absences(),
            PROBLEM.visits(),
            PROBLEM.groups(),
            PROBLEM.policy(),
            PROBLEM.running(),
            PROBLEM.travel().withRushHours(tables));
    var text = PlanJson.write(PlanDocument.of(problem, null));
    assertThat(PlanJson.read(text).problem()).isEqualTo(problem).isNotEqualTo(PROBLEM);
    assertThatThrownBy(() -> PlanJson.read(text.replace("[-1,0", "[-1,1")))
        .isInstanceOf(PlanJsonException.class)
        .hasMessageContaining("travel.percentOf");
  }

  @Test
  void a_problem_may_travel_alone() {
    var document = PlanDocument.of(PROBLEM, null);
    assertThat(PlanJson.read(PlanJson.write(document))).isEqualTo(document);
  }

  @Test
  void ids_instants_and_the_matrix_are_plain() {
    assertThat(PlanJson.write(PlanDocument.of(PROBLEM, null)))
        .startsWith("{\"format\":\"waymend-plan/2\",\"problem\":{\"horizon\":{\"start\":")
        .contains("\"start\":\"2026-11-23T05:00:00Z\",\"zone\":\"America/New_York\"")
        .contains("\"parts\":{\"pump\":1500}")
        .contains("\"fix\":{\"shift\":\"S-a\",\"order\":2,\"startedSecond\":null}")
        .contains("\"source\":[\"RRRRR\"")
        .doesNotContain("\"free\"");
  }

  @Test
  void a_document_of_the_first_format_has_no_tools_and_groups() {
    var problem = day().with(shift("a")).with(visit("V1")).build();
    var json =
        PlanJson.write(PlanDocument.of(problem, null))
            .replace("plan/2", "plan/1")
            .replace("\"tools\":[],", "")
            .replace("\"groups\":[],", "");
    assertThat(json).doesNotContain("tools", "groups");
    assertThat(PlanJson.read(json)).isEqualTo(PlanDocument.of(problem, null));
  }

  @Test
  void other_lists_may_not_be_missing() {
    var json = PlanJson.write(PlanDocument.of(PROBLEM, null));
    assertThatThrownBy(() -> PlanJson.read(json.replace("\"bannedEngineers\":[],", "")))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("bannedEngineers");
  }

  @Test
  void an_unknown_field_is_refused() {
    var json = PlanJson.write(PlanDocument.of(PROBLEM, null));
    assertThatThrownBy(
            () -> PlanJson.read(json.replace("\"version\":1", "\"version\":1,\"extra\":1")))
        .isInstanceOf(PlanJsonException.class)
        .hasMessageContaining("extra");
  }

  @Test
  void a_missing_number_is_refused() {
    var json = PlanJson.write(PlanDocument.of(PROBLEM, null));
    assertThatThrownBy(() -> PlanJson.read(json.replace("\"serviceSeconds\":1800,", "")))
        .isInstanceOf(PlanJsonException.class)
        .hasMessageStartingWith("problem.visits[0].serviceSeconds: ");
  }

  @Test
  void a_problem_that_contradicts_itself_names_the_field() {
    var json = PlanJson.write(PlanDocument.of(PROBLEM, null));
    assertThatThrownBy(
            () -> PlanJson.read(json.replace("\"serviceSeconds\":1800", "\"serviceSeconds\":0")))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("serviceSeconds");
  }

  @Test
  void another_format_is_refused() {
    var json = PlanJson.write(PlanDocument.of(PROBLEM, null));
    assertThatThrownBy(() -> PlanJson.read(json.replace("plan/2", "plan/9")))
        .isInstanceOf(PlanJsonException.class)
        .hasMessageContaining("plan/9");
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> PlanJson.read("{")).isInstanceOf(PlanJsonException.class);
  }
}
