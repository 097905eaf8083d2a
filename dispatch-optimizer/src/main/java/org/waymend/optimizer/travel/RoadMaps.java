package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * All maps of a house as one. Each place is driven on the maps on whose roads it lies; what no map
 * joins is estimated, without any map at all by the line for none. Safe for several threads; maps
 * may come and go while others ask.
 */
public final class RoadMaps implements TravelTimes, AutoCloseable {
  private final MapFolder folder;
  private final List<Path> more;
  private final Path cache;
  private final RoadLimits limits;
  private final RoadWorkers workers;
  private final Set<MapFile> refused = new HashSet<>();
  private volatile Map<MapFile, RoadNetwork> open = Map.of();
  private volatile List<MatrixWriter.Area> largestFirst = List.of();
  private volatile Set<MapFile> seen = Set.of();
  private volatile TravelTimes inUse = places -> new MatrixWriter(List.of(), places).write();

  /**
   * Without any map until {@link #refresh()}.
   *
   * @param folder of maps that come and go
   * @param more extracts from elsewhere
   * @param cache of what is imported from both
   */
  public RoadMaps(MapFolder folder, List<Path> more, Path cache, RoadLimits limits) {
    this.folder = folder;
    this.more = List.copyOf(more);
    this.cache = cache;
    this.limits = limits;
    workers = new RoadWorkers(limits.threads());
  }

  /**
   * Opens what has come since the last time, which imports it if nobody did, and leaves alone what
   * has gone. A map that can't be opened is not tried again until its file changes.
   *
   * @return what could not be opened just now
   * @throws MapFolderException if the folder cannot be read
   */
  public synchronized List<RoadNetworkException> refresh() {
    var failures = new ArrayList<RoadNetworkException>();
    var present = files(failures);
    seen = Set.copyOf(present.values());
    refused.retainAll(seen);
    var next = new LinkedHashMap<MapFile, RoadNetwork>();
    for (var file : present.values()) {
      var known = opened(file);
      if (known != null) {
        next.put(file, known);
      } else if (!refused.contains(file)) {
        try {
          next.put(file, RoadNetwork.open(file.path(), cache, limits, workers));
        } catch (RoadNetworkException e) {
          refused.add(file);
          failures.add(e);
        }
      }
    }
    largestFirst =
        next.entrySet().stream()
            .map(map -> new MatrixWriter.Area(map.getValue(), map.getKey().percentByHour()))
            .sorted(
                Comparator.comparingDouble(
                    (MatrixWriter.Area area) -> -area.roads().facts().size()))
            .toList();
    if (!next.equals(open)) {
      var areas = largestFirst;
      inUse = places -> new MatrixWriter(areas, places).write();
    }
    open = next; // maps that are gone stay whole for who still asks them, then are forgotten
    return failures;
  }

  private @Nullable RoadNetwork opened(MapFile file) {
    return open.entrySet().stream()
        .filter(known -> known.getKey().isSameExtract(file))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse(null);
  }

  /**
   * Whether {@link #refresh()} would find something else than the last time.
   *
   * @throws MapFolderException if the folder cannot be read
   */
  public boolean isOutdated() {
    return !Set.copyOf(files(new ArrayList<>()).values()).equals(seen);
  }

  /** Maps by their real path, so that one that is named twice is there once. */
  private Map<Path, MapFile> files(List<RoadNetworkException> failures) {
    var files = new TreeMap<Path, MapFile>();
    try {
      for (var map : folder.list()) {
        files.put(map.path().toRealPath(), map);
      }
      for (var path : more) {
        if (Files.isRegularFile(path)) {
          files.putIfAbsent(path.toRealPath(), MapFile.of(path));
        } else {
          failures.add(new RoadNetworkException("There is no map " + path, null));
        }
      }
    } catch (IOException e) {
      throw new MapFolderException("The maps cannot be read: " + e, e);
    }
    return files;
  }

  /** Names of the maps that are in use. */
  public List<String> names() {
    return open.keySet().stream().map(MapFile::name).sorted().toList();
  }

  /** The maps as they are in use now: the same object until others are. */
  public TravelTimes inUse() {
    return inUse;
  }

  @Override
  public TravelMatrix between(List<Place> places) {
    return new MatrixWriter(largestFirst, places).write();
  }

  /** Ends the searches' threads; nobody may be asking any more. */
  @Override
  public void close() {
    workers.close();
  }
}
