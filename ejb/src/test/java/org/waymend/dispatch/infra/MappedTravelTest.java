package org.waymend.dispatch.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.optimizer.travel.RoadLimits;
import org.waymend.shared.Environment;

/** Without a map that can be read; the optimizer tests those that can. */
class MappedTravelTest {
  private static final List<Place> PLACES =
      List.of(new Place(new PlaceId("a"), 40, -74), new Place(new PlaceId("b"), 40.1, -74));

  @TempDir Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final Environment environment =
      new Environment() {
        @Override
        public Optional<String> find(String name) {
          return Optional.ofNullable(variables.get(name));
        }
      };

  @Test
  void without_a_map_times_are_estimates() {
    variables.put("WAYMEND_MAPS", folder.resolve("none").toString());
    assertEstimates();
  }

  @Test
  void with_a_map_that_is_none_times_are_estimates() throws IOException {
    variables.put("WAYMEND_MAPS", folder.toString());
    variables.put("WAYMEND_MAP_CACHE", folder.resolve("cache").toString());
    variables.put("WAYMEND_MAP", folder.resolve("missing.osm.pbf").toString());
    Files.writeString(folder.resolve("broken.osm.pbf"), "no map");
    assertEstimates();
  }

  @Test
  void with_a_setting_that_is_none_times_are_estimates() {
    variables.put("WAYMEND_ROAD_THREADS", "many");
    assertEstimates();
  }

  private void assertEstimates() {
    var travel = new MappedTravel(environment);
    travel.read();
    assertThat(travel.times().between(PLACES))
        .isEqualTo(EstimatedTravel.withoutMap().between(PLACES));
  }

  @Test
  void limits_are_set_from_outside() {
    assertThat(MappedTravel.limits(environment)).isEqualTo(RoadLimits.standard());
    variables.put("WAYMEND_ROAD_THREADS", "3");
    variables.put("WAYMEND_ROAD_CACHED_PLACES", "0");
    assertThat(MappedTravel.limits(environment))
        .isEqualTo(RoadLimits.standard().withThreads(3).withCachedPlaces(0));
    variables.put("WAYMEND_ROAD_THREADS", "0");
    assertThatThrownBy(() -> MappedTravel.limits(environment))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
