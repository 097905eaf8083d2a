package org.waymend.optimizer.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * Roads of one OpenStreetMap extract, driven by car. Pairs that no road joins, and places more than
 * 200 m from a road, are estimated by a line fitted to the pairs that were driven. Show "©
 * OpenStreetMap contributors" wherever its figures are shown.
 */
public final class RoadNetwork implements TravelTimes, AutoCloseable {
  static final String PROFILE = "car";
  private static final double FAR_FROM_ROAD_METRES = 200;

  private final GraphHopper hopper;

  private RoadNetwork(GraphHopper hopper) {
    this.hopper = hopper;
  }

  /**
   * Opens an extract; imports it on first sight, which takes seconds to minutes.
   *
   * @param extract file in OSM PBF or XML format
   * @param cacheFolder imported maps are kept below it, by the SHA-256 of the extract
   * @throws RoadNetworkException if the extract cannot be read or the folder not be written
   */
  public static RoadNetwork open(Path extract, Path cacheFolder) {
    try {
      var cache = new RoadCache(cacheFolder);
      var folder = cache.folderFor(extract);
      if (Files.isDirectory(folder)) {
        try {
          return new RoadNetwork(load(extract, folder));
        } catch (RuntimeException unreadable) { // of another version: made anew below
          RoadCache.delete(folder);
        }
      }
      importInto(folder, extract, cache);
      return new RoadNetwork(load(extract, folder));
    } catch (IOException | RuntimeException e) {
      throw new RoadNetworkException("Cannot open the roads of " + extract, e);
    }
  }

  private static void importInto(Path folder, Path extract, RoadCache cache) throws IOException {
    var unfinished = cache.unfinished();
    try {
      hopper(extract, unfinished).importAndClose();
      Files.move(unfinished, folder);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // another process imported the same map meanwhile: take its folder
    } finally {
      RoadCache.delete(unfinished);
    }
  }

  private static GraphHopper load(Path extract, Path folder) {
    var hopper = hopper(extract, folder).setAllowWrites(false);
    if (!hopper.load()) {
      throw new IllegalStateException("No map in " + folder);
    }
    return hopper;
  }

  private static GraphHopper hopper(Path extract, Path folder) {
    var seconds = new CustomModel().setDistanceInfluence(0.0); // weight is seconds, nothing else
    seconds.addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"));
    seconds.addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"));
    return new GraphHopper()
        .setOSMFile(extract.toString())
        .setGraphHopperLocation(folder.toString())
        .setEncodedValuesString("car_access, car_average_speed, road_access")
        .setProfiles(new Profile(PROFILE).setCustomModel(seconds));
  }

  @Override
  public TravelMatrix between(List<Place> places) {
    int size = places.size();
    var snaps = places.stream().map(this::snap).toList();
    var onRoad = snaps.stream().filter(RoadNetwork::isNearRoad).toList();
    var nodes = new int[size];
    var seconds = new int[size][size];
    var metres = new int[size][size];
    var sources = new LegSource[size][size];
    if (!onRoad.isEmpty()) {
      var graph = QueryGraph.create(hopper.getBaseGraph(), new ArrayList<>(onRoad));
      var weighting = graph.wrapWeighting(weighting());
      for (int i = 0; i < size; i++) {
        nodes[i] = isNearRoad(snaps.get(i)) ? snaps.get(i).getClosestNode() : -1;
      }
      drive(RoadRows.copyOf(graph, weighting), nodes, seconds, metres, sources);
    }
    estimateRest(places, seconds, metres, sources);
    return TravelMatrix.of(seconds, metres, sources);
  }

  private static void drive(
      RoadRows rows, int[] nodes, int[][] seconds, int[][] metres, LegSource[][] sources) {
    var targets = Arrays.stream(nodes).filter(node -> node >= 0).toArray();
    var search = new OneToMany(rows);
    for (int from = 0; from < nodes.length; from++) {
      if (nodes[from] < 0) {
        continue;
      }
      search.run(nodes[from], targets);
      for (int to = 0; to < nodes.length; to++) {
        if (nodes[to] >= 0 && search.reached(nodes[to])) {
          seconds[from][to] = (int) ((search.millis(nodes[to]) + 500) / 1000);
          metres[from][to] = (int) Math.round(search.metres(nodes[to]));
          sources[from][to] = LegSource.ROAD;
        }
      }
    }
  }

  private static void estimateRest(
      List<Place> places, int[][] seconds, int[][] metres, LegSource[][] sources) {
    var fit = new LinearFit();
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        if (from != to && sources[from][to] == LegSource.ROAD) {
          double flight = CrowFlight.metres(places.get(from), places.get(to));
          fit.add(flight, seconds[from][to], metres[from][to]);
        }
      }
    }
    var estimate = fit.line();
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        if (from == to) {
          sources[from][to] = LegSource.ROAD;
        } else if (sources[from][to] == null) {
          double flight = CrowFlight.metres(places.get(from), places.get(to));
          seconds[from][to] = estimate.seconds(flight);
          metres[from][to] = estimate.metres(flight);
          sources[from][to] = LegSource.ESTIMATED;
        }
      }
    }
  }

  private Snap snap(Place place) {
    var filter =
        new DefaultSnapFilter(
            weighting(),
            hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(PROFILE)));
    return hopper.getLocationIndex().findClosest(place.latitude(), place.longitude(), filter);
  }

  private Weighting weighting() {
    return hopper.createWeighting(hopper.getProfile(PROFILE), new PMap());
  }

  private static boolean isNearRoad(Snap snap) {
    return snap.isValid() && snap.getQueryDistance() <= FAR_FROM_ROAD_METRES;
  }

  /** For tests that hold our search against GraphHopper's own. */
  GraphHopper hopper() {
    return hopper;
  }

  @Override
  public void close() {
    hopper.close();
  }
}
