package org.waymend.optimizer.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * GraphHopper with our one profile: by car, weight is seconds and nothing else. All that we set in
 * it is here.
 */
final class RoadGraph extends GraphHopper {
  static final String PROFILE = "car";

  private final int contractedFrom;

  private RoadGraph(Path extract, Path folder, int contractedFrom) {
    this.contractedFrom = contractedFrom;
    var seconds = new CustomModel().setDistanceInfluence(0.0);
    seconds.addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"));
    seconds.addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"));
    setOSMFile(extract.toString());
    setGraphHopperLocation(folder.toString());
    setEncodedValuesString("car_access, car_average_speed, road_access");
    setProfiles(new Profile(PROFILE).setCustomModel(seconds));
  }

  /** Writes the graph into the folder; a large one with a contraction hierarchy. */
  static void importInto(Path folder, Path extract, int contractedFrom) {
    new RoadGraph(extract, folder, contractedFrom).importAndClose();
  }

  /**
   * @throws RuntimeException of GraphHopper's for a folder of another profile or version
   * @throws BrokenCacheException if there is none
   */
  static RoadGraph load(Path folder, Path extract) throws BrokenCacheException {
    var graph = new RoadGraph(extract, folder, Integer.MAX_VALUE);
    if (folder.resolve("nodes_ch_" + PROFILE).toFile().exists()) {
      graph.contract();
    }
    graph.setAllowWrites(false);
    if (!graph.load()) {
      throw new BrokenCacheException("No graph in " + folder);
    }
    return graph;
  }

  @Override
  protected void postImportOSM() {
    super.postImportOSM();
    if (drivable() >= contractedFrom) {
      contract();
    }
  }

  /** Edges that cars may take; a map has footpaths, too. */
  private int drivable() {
    var access = getEncodingManager().getBooleanEncodedValue(VehicleAccess.key(PROFILE));
    int count = 0;
    var edge = getBaseGraph().getAllEdges();
    while (edge.next()) {
      count += edge.get(access) || edge.getReverse(access) ? 1 : 0;
    }
    return count;
  }

  private void contract() {
    getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
  }

  boolean isContracted() {
    return hierarchy() != null;
  }

  /** The contraction hierarchy of a large map; null for a small one. */
  @Nullable RoutingCHGraph hierarchy() {
    return getCHGraphs().get(PROFILE);
  }

  Weighting weighting() {
    return createWeighting(getProfile(PROFILE), new PMap());
  }

  /** Roads that a car may take and that lead on to the others. */
  EdgeFilter isDrivable() {
    return new DefaultSnapFilter(
        weighting(), getEncodingManager().getBooleanEncodedValue(Subnetwork.key(PROFILE)));
  }
}
