package org.waymend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymend.dispatch.KnownDays.State;
import org.waymend.dispatch.domain.DayFacts;
import org.waymend.dispatch.domain.PlanningDays;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.optimizer.travel.TravelTimes;

class KnownDaysTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final KnownDays days = new KnownDays();
  private final List<LocalDate> read = new ArrayList<>();

  private DayFacts ask(LocalDate on, long changes, long sequence) {
    var day = new PlanningDays(on, 1, ZoneOffset.UTC);
    return days.facts(
        day,
        new State(changes, sequence),
        () -> {
          read.add(on);
          return facts(day);
        });
  }

  private static DayFacts facts(PlanningDays day) {
    return new DayFacts(
        day,
        Instant.EPOCH,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Map.of(),
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of());
  }

  @Test
  void a_day_is_read_again_when_anything_has_changed_and_only_then() {
    var first = ask(MONDAY, 7, 3);
    assertThat(ask(MONDAY, 7, 3)).isSameAs(first);
    assertThat(read).hasSize(1);
    assertThat(ask(MONDAY, 8, 3)).isNotSameAs(first);
    ask(MONDAY, 8, 4);
    assertThat(read).hasSize(3);
    ask(MONDAY, 7, 3); // an older state is another one, too
    assertThat(read).hasSize(4);
  }

  @Test
  void few_days_are_kept_those_asked_for_last() {
    for (int day = 0; day < 4; day++) {
      ask(MONDAY.plusDays(day), 1, 1);
    }
    ask(MONDAY, 1, 1);
    ask(MONDAY.plusDays(4), 1, 1); // the day after Monday has to go
    read.clear();
    ask(MONDAY, 1, 1);
    assertThat(read).isEmpty();
    ask(MONDAY.plusDays(1), 1, 1);
    assertThat(read).containsExactly(MONDAY.plusDays(1));
  }

  @Test
  void a_matrix_is_found_by_its_places_and_the_roads() {
    var travel = new KnownTravel();
    var asked = new ArrayList<List<Place>>();
    TravelTimes roads =
        places -> {
          asked.add(places);
          return EstimatedTravel.withoutMap().between(places);
        };
    var two = List.of(place("a", 1), place("b", 2));
    TravelMatrix found = travel.of(roads).between(two);
    assertThat(travel.of(roads).between(List.copyOf(two))).isSameAs(found);
    assertThat(travel.of(roads).between(List.of(place("a", 1), place("b", 3)))).isNotEqualTo(found);
    assertThat(asked).hasSize(2);
    TravelTimes otherRoads = places -> roads.between(places);
    assertThat(travel.of(otherRoads).between(two)).isNotSameAs(found).isEqualTo(found);
  }

  private static Place place(String id, double latitude) {
    return new Place(new PlaceId(id), latitude, 0);
  }
}
