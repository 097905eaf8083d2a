package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;

class EstimatedTravelTest {
  private static final Place SOUTH = new Place(new PlaceId("south"), 40.0, -74.0);
  private static final Place NORTH = new Place(new PlaceId("north"), 40.1, -74.0);

  @Test
  void eleven_kilometres_take_28_minutes_without_a_map() {
    var matrix = EstimatedTravel.withoutMap().between(List.of(SOUTH, NORTH));
    assertThat(matrix.metres(0, 1)).isCloseTo(16_123, within(10)); // 11,119 m × 1.45
    assertThat(matrix.seconds(0, 1)).isCloseTo(1_718, within(2)); // 60 s + 16.1 km at 35 km/h
  }

  @Test
  void an_estimate_says_so() {
    var matrix = EstimatedTravel.withoutMap().between(List.of(SOUTH, NORTH));
    assertThat(matrix.source(1, 0)).isEqualTo(LegSource.ESTIMATED);
  }

  @Test
  void two_visits_in_one_house_need_no_drive() {
    var twin = new Place(new PlaceId("twin"), 40.0, -74.0);
    assertThat(EstimatedTravel.withoutMap().between(List.of(SOUTH, twin)).seconds(0, 1)).isZero();
  }

  @Test
  void a_line_is_found_again() {
    var fit = new LinearFit();
    for (int metres = 100; metres < 5_000; metres += 100) {
      fit.add(metres, 39 + 0.109 * metres, 1.3 * metres);
    }
    assertThat(fit.line().fixedSeconds()).isCloseTo(39, within(0.01));
    assertThat(fit.line().secondsPerMetre()).isCloseTo(0.109, within(0.0001));
    assertThat(fit.line().detour()).isCloseTo(1.3, within(0.0001));
  }

  @Test
  void too_few_pairs_give_the_line_without_a_map() {
    assertThat(new LinearFit().line()).isEqualTo(EstimatedTravel.withoutMap());
  }
}
