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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.RoadTravel;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.optimizer.travel.MapFolder;
import org.waymend.optimizer.travel.MapFolderException;
import org.waymend.optimizer.travel.RoadLimits;
import org.waymend.optimizer.travel.RoadMaps;
import org.waymend.optimizer.travel.TravelTimes;
import org.waymend.shared.ApplicationStopping;
import org.waymend.shared.Environment;

/**
 * The roads of all maps in the folder {@code WAYMEND_MAPS} and of the one that {@code WAYMEND_MAP}
 * names, read in the background when the application starts; what is computed from them is kept
 * below {@code WAYMEND_MAP_CACHE}. Maps that come or go later are noticed by who next asks for
 * times, and used from some seconds later on. Without a map, or with one that can't be read, every
 * leg is an estimate and says so.
 */
@ApplicationScoped
class MappedTravel implements RoadTravel {
  private static final Logger LOG = System.getLogger(MappedTravel.class.getName());
  private static final long LONGEST_WAIT_SECONDS = 120;
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

  @Resource private ManagedExecutorService executor;
  private Environment environment;
  private final CountDownLatch read = new CountDownLatch(1);
  private final AtomicBoolean isReading = new AtomicBoolean(true);
  private final AtomicLong lookedAt = new AtomicLong();
  private volatile @Nullable RoadMaps maps;

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

  /** Opens the maps for the first time. */
  void read() {
    try {
      var cache = path("WAYMEND_MAP_CACHE", "waymend-roads");
      var folder = new MapFolder(path("WAYMEND_MAPS", "waymend-maps"), cache);
      var more = environment.find("WAYMEND_MAP").map(Path::of).stream().toList();
      var all = new RoadMaps(folder, more, cache, limits(environment));
      refresh(all);
      maps = all;
    } catch (IllegalArgumentException e) {
      LOG.log(Level.ERROR, "No roads: travel times are estimates until the setting is mended", e);
    } finally {
      lookedAt.set(System.nanoTime());
      isReading.set(false);
      read.countDown();
    }
  }

  /**
   * @throws IllegalArgumentException for a number that is none or out of its range
   */
  static RoadLimits limits(Environment environment) {
    var standard = RoadLimits.standard();
    return standard
        .withThreads(number(environment, "WAYMEND_ROAD_THREADS", standard.threads()))
        .withCachedPlaces(
            number(environment, "WAYMEND_ROAD_CACHED_PLACES", standard.cachedPlaces()));
  }

  private static int number(Environment environment, String name, int otherwise) {
    var text = environment.find(name).orElse(Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no number: " + text, e);
    }
  }

  private Path path(String variable, String otherwise) {
    return environment
        .find(variable)
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), otherwise));
  }

  private static void refresh(RoadMaps all) {
    try {
      all.refresh()
          .forEach(
              failure ->
                  LOG.log(
                      Level.ERROR, "Travel there is estimated until its map is mended", failure));
      LOG.log(Level.INFO, "Roads are ready of maps {0}", all.names());
    } catch (MapFolderException e) {
      LOG.log(Level.ERROR, "The maps stay as they were", e);
    }
  }

  @Override
  public TravelTimes times() {
    try {
      if (!read.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "Maps are still being read; travel times are estimates meanwhile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var present = maps;
    if (present == null) {
      return EstimatedTravel.withoutMap();
    }
    look(present);
    return present.inUse();
  }

  /** Takes up in the background what came or went, looking every few seconds at most. */
  private void look(RoadMaps all) {
    long now = System.nanoTime();
    if (now - lookedAt.get() < LOOK_EVERY_NANOS || !isReading.compareAndSet(false, true)) {
      return;
    }
    lookedAt.set(now);
    boolean isHandedOver = false;
    try {
      if (all.isOutdated()) {
        executor.execute(
            () -> {
              try {
                refresh(all);
              } finally {
                isReading.set(false);
              }
            });
        isHandedOver = true;
      }
    } catch (MapFolderException e) {
      LOG.log(Level.ERROR, "The maps stay as they were", e);
    } finally {
      if (!isHandedOver) {
        isReading.set(false);
      }
    }
  }

  void stop(@Observes ApplicationStopping stopping) {
    var present = maps;
    maps = null;
    if (present != null) {
      present.close();
    }
  }
}
