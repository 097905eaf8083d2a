package org.waymend.dispatch.infra;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.RoadTravel;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.optimizer.travel.RoadNetwork;
import org.waymend.optimizer.travel.RoadNetworkException;
import org.waymend.optimizer.travel.TravelTimes;
import org.waymend.shared.ApplicationStopping;
import org.waymend.shared.Environment;

/**
 * The road network of the map that {@code WAYMEND_MAP} names (an OpenStreetMap extract), read in
 * the background when the application starts and kept below {@code WAYMEND_MAP_CACHE}. Without a
 * map, or with one that can't be read, every leg is an estimate and says so.
 */
@ApplicationScoped
class MappedTravel implements RoadTravel {
  private static final Logger LOG = System.getLogger(MappedTravel.class.getName());
  private static final long LONGEST_WAIT_SECONDS = 120;

  @Resource private ManagedExecutorService executor;
  private Environment environment;
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile @Nullable RoadNetwork roads;

  @SuppressWarnings("NullAway.Init")
  protected MappedTravel() {} // container

  @Inject
  @SuppressWarnings("NullAway.Init")
  MappedTravel(Environment environment) {
    this.environment = environment;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    executor.execute(this::read);
  }

  private void read() {
    try {
      var map = environment.find("WAYMEND_MAP");
      if (map.isPresent()) {
        var cache =
            environment
                .find("WAYMEND_MAP_CACHE")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "waymend-roads"));
        roads = RoadNetwork.open(Path.of(map.get()), cache);
        LOG.log(Level.INFO, "The road network is ready: " + map.get());
      }
    } catch (RoadNetworkException e) {
      LOG.log(Level.ERROR, "No roads: travel times are estimates until the map is mended", e);
    } finally {
      read.countDown();
    }
  }

  @Override
  public TravelTimes times() {
    try {
      if (!read.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "The map is still being read; travel times are estimates meanwhile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var present = roads;
    return present == null ? EstimatedTravel.withoutMap() : present;
  }

  void stop(@Observes ApplicationStopping stopping) {
    var present = roads;
    roads = null;
    if (present != null) {
      present.close();
    }
  }
}
