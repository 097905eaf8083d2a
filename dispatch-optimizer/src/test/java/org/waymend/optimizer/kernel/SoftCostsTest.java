package org.waymend.optimizer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.optimizer.ProblemMother.day;
import static org.waymend.optimizer.ShiftMother.shift;
import static org.waymend.optimizer.VisitMother.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.ProblemMother;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.rules.DayTables;

/** Each cost by hand, with weights that no two sums of share. */
class SoftCostsTest {
  private static final DispatchPolicy POLICY =
      new DispatchPolicy(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, List.of());
  private static final int NINE = 9 * 3600;
  private static final int FOUR = 16 * 3600;

  private static SoftCosts costs(ProblemMother mother) {
    return new SoftCosts(new DayTables(mother.policy(POLICY).build()));
  }

  @Test
  void driving_costs_by_the_second_and_by_whole_points_of_a_kilometre() {
    var costs = costs(day());
    assertThat(costs.travel(10, 0)).isEqualTo(20);
    assertThat(costs.travel(0, 2_000)).isEqualTo(6);
    assertThat(costs.travel(10, 1_999)).isEqualTo(25);
  }

  @Test
  void lateness_begins_after_the_due_second_and_counts_started_minutes() {
    var costs = costs(day().with(visit("V1").due(NINE), visit("V2")));
    assertThat(costs.lateness(0, NINE - 600)).isZero();
    assertThat(costs.lateness(0, NINE)).isZero();
    assertThat(costs.lateness(0, NINE + 1)).isEqualTo(5);
    assertThat(costs.lateness(0, NINE + 60)).isEqualTo(5);
    assertThat(costs.lateness(0, NINE + 61)).isEqualTo(10);
    assertThat(costs.lateness(1, FOUR)).isZero();
  }

  @Test
  void overtime_counts_started_minutes_after_the_shift() {
    var costs = costs(day().with(shift("a").time(NINE, FOUR, 3600)));
    assertThat(costs.overtime(0, FOUR)).isZero();
    assertThat(costs.overtime(0, FOUR - 3600)).isZero();
    assertThat(costs.overtime(0, FOUR + 1)).isEqualTo(7);
    assertThat(costs.overtime(0, FOUR + 121)).isEqualTo(21);
  }

  @Test
  void a_long_day_costs_the_square_of_its_whole_minutes() {
    var costs = costs(day());
    assertThat(costs.fairness(60 * 60)).isEqualTo(11 * 6);
    assertThat(costs.fairness(60 * 60 + 59)).isEqualTo(11 * 6);
    assertThat(costs.fairness(8 * 3600)).isEqualTo(11 * 384);
  }

  @Test
  void a_wish_a_provider_and_an_expert_cost_whenever_it_starts() {
    var costs =
        costs(
            day()
                .with(
                    shift("a").skill("gas", 4).skill("water", 1),
                    shift("b").provider().skill("gas", 1))
                .with(
                    visit("V1").prefers("a").needs("gas", 1).needs("water", 1),
                    visit("V2").needs("gas", 3)));
    assertThat(costs.notPreferred(0, 0)).isZero();
    assertThat(costs.notPreferred(1, 0)).isEqualTo(13);
    assertThat(costs.notPreferred(1, 1)).isZero();
    assertThat(costs.provider(0)).isZero();
    assertThat(costs.provider(1)).isEqualTo(17);
    assertThat(costs.overQualified(0, 0)).isEqualTo(3 * 19);
    assertThat(costs.overQualified(0, 1)).isEqualTo(19);
    assertThat(costs.overQualified(1, 1)).as("too low is not below nothing").isZero();
    assertThat(costs.byWish(0, 0)).isEqualTo(3 * 19);
    assertThat(costs.byWish(1, 0)).isEqualTo(13 + 17);
    assertThat(costs.atAnyTime(1, 0)).isEqualTo(13 + 17);
  }

  @Test
  void another_engineer_or_another_time_than_promised_costs_but_not_both() {
    var costs =
        costs(
            day()
                .with(shift("a"), shift("b"))
                .with(visit("V1"), visit("V2"))
                .promised("V1", "a", NINE));
    assertThat(costs.engineerChanged(0, 0)).isZero();
    assertThat(costs.engineerChanged(1, 0)).isEqualTo(23);
    assertThat(costs.engineerChanged(1, 1)).as("nobody was promised").isZero();
    assertThat(costs.atAnyTime(1, 0)).isEqualTo(23);
    assertThat(costs.startMoved(0, 0, NINE)).isZero();
    assertThat(costs.startMoved(0, 0, NINE + 61)).isEqualTo(58);
    assertThat(costs.startMoved(0, 0, NINE - 61)).isEqualTo(58);
    assertThat(costs.startMoved(1, 0, NINE + 61)).isZero();
    assertThat(costs.promisedStart(0)).isEqualTo(NINE);
    assertThat(costs.promisedStart(1)).isZero();
  }

  @Test
  void a_start_costs_its_lateness_and_its_distance_from_the_promise() {
    var costs =
        costs(day().with(shift("a")).with(visit("V1").due(NINE)).promised("V1", "a", NINE - 60));
    assertThat(costs.atStart(0, 0, NINE + 60)).isEqualTo(5 + 2 * 29);
  }
}
