package org.waymend.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.check.PlanChecker;
import org.waymend.optimizer.check.PlanPrice;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.optimizer.json.PlanJson;
import org.waymend.optimizer.kernel.KernelPrice;
import org.waymend.optimizer.kernel.SoftCosts;
import org.waymend.optimizer.plan.ConstraintScore;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.rules.DayTables;
import org.waymend.optimizer.rules.HardRules;

/**
 * Random plans of random days, good and bad: the constraints, the functions of the rules, the
 * kernel's tables and a program that knows only the format's description say the same.
 */
class TenThousandPlansTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PLANS = 10_000;
  private static final int PLANS_OF_A_DAY = 10;

  private final Map<String, Integer> counted = new HashMap<>();

  @Test
  void judge_kernel_and_checker_agree_on_any_plan() throws IOException {
    int plans = 0;
    for (int seed = 0; plans < PLANS; seed++) {
      var tables = new DayTables(RandomDays.day(seed));
      var rules = new HardRules(tables.problem());
      var random = new Random(seed);
      for (int i = 0; i < PLANS_OF_A_DAY && tables.visits() > 0; i++) {
        check(tables, rules, random, "plan " + i + " of day " + seed);
        plans++;
      }
    }
    // No agreement about nothing: every rule was broken in some of them, and often kept.
    assertThat(counted.keySet()).containsAll(ConstraintNames.ofAnyPlan());
    assertThat(counted.values()).allMatch(count -> count < PLANS);
  }

  private void check(DayTables tables, HardRules rules, Random random, String name)
      throws IOException {
    var costs = new SoftCosts(tables);
    var routes = RandomPlans.make(tables, random);
    var plan = new PlanWriter(tables).write(PlanningDay.of(tables, costs, routes));
    var document = PlanDocument.of(tables.problem(), plan);
    var text = PlanJson.write(document);
    if (random.nextInt(20) == 0) {
      assertThat(PlanJson.read(text)).as(name).isEqualTo(document);
    }
    var json = MAPPER.readTree(text);
    var errors = PlanChecker.errors(json);
    assertThat(-plan.score().hard())
        .as(() -> name + ": " + errors + " " + plan.score())
        .isEqualTo(errors.size());
    assertThat(rules.check(plan).list()).as(name).hasSameSizeAs(errors);
    assertThat(-plan.score().medium()).as(name).isEqualTo(PlanPrice.medium(json));
    assertThat(-plan.score().soft()).as(name).isEqualTo(PlanPrice.soft(json));
    assertThat(KernelPrice.of(tables, costs, routes)).as(name).isEqualTo(-plan.score().soft());
    count(plan);
  }

  private void count(DispatchPlan plan) {
    plan.score().constraints().stream()
        .map(ConstraintScore::constraint)
        .forEach(name -> counted.merge(name, 1, Integer::sum));
  }
}
