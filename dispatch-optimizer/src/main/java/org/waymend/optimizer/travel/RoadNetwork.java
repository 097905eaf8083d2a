package org.waymend.optimizer.travel;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * Roads of one OpenStreetMap extract, driven by car. Pairs that no road joins, and places more than
 * 200 m from a road, are estimated by a line that was fitted to drives on this map. Show "©
 * OpenStreetMap contributors" wherever its figures are shown. Safe for several threads.
 */
public final class RoadNetwork implements TravelTimes, AutoCloseable {
  private static final String LEGS = "waymend-legs.bin";

  private final MapFacts facts;
  private final RoadGraph graph;
  private final Snapper snapper;
  private final CachedLegs legs;
  private final RoadWorkers workers;
  private final boolean isAlone;

  private RoadNetwork(
      MapFacts facts,
      RoadGraph graph,
      Snapper snapper,
      CachedLegs legs,
      RoadWorkers workers,
      boolean isAlone) {
    this.facts = facts;
    this.graph = graph;
    this.snapper = snapper;
    this.legs = legs;
    this.workers = workers;
    this.isAlone = isAlone;
  }

  /** With the standard limits. */
  public static RoadNetwork open(Path extract, Path cacheFolder) {
    return open(extract, cacheFolder, RoadLimits.standard());
  }

  /**
   * Opens an extract; imports it on first sight, which takes seconds to minutes.
   *
   * @param extract file in OSM PBF or XML format
   * @param cacheFolder imported maps are kept below it, by the SHA-256 of the extract
   * @throws RoadNetworkException if the extract cannot be read or the folder not be written
   */
  public static RoadNetwork open(Path extract, Path cacheFolder, RoadLimits limits) {
    var workers = new RoadWorkers(limits.threads());
    try {
      return open(extract, cacheFolder, limits, workers, true);
    } catch (RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** By the threads of somebody else, who closes them. */
  static RoadNetwork open(Path extract, Path cacheFolder, RoadLimits limits, RoadWorkers workers) {
    return open(extract, cacheFolder, limits, workers, false);
  }

  private static RoadNetwork open(
      Path extract, Path cacheFolder, RoadLimits limits, RoadWorkers workers, boolean isAlone) {
    try {
      var cache = new RoadCache(cacheFolder);
      var folder = cache.folderFor(extract);
      if (Files.isDirectory(folder)) {
        try {
          return load(extract, folder, limits, workers, isAlone);
        } catch (BrokenCacheException | RuntimeException unreadable) { // GraphHopper's have no type
          RoadCache.delete(folder); // a fault of another kind comes again below
        }
      }
      importInto(folder, extract, cache, limits);
      return load(extract, folder, limits, workers, isAlone);
    } catch (IOException | BrokenCacheException | RuntimeException e) {
      throw new RoadNetworkException("Cannot open the roads of " + extract, e);
    }
  }

  private static void importInto(Path folder, Path extract, RoadCache cache, RoadLimits limits)
      throws IOException, BrokenCacheException {
    var unfinished = cache.unfinished();
    try {
      RoadGraph.importInto(unfinished, extract, limits.contractedFrom());
      var graph = RoadGraph.load(unfinished, extract);
      try (var workers = new RoadWorkers(1)) {
        var edges = RoadEdges.of(graph.getBaseGraph(), graph.weighting());
        Calibration.of(graph, edges, search(graph, edges, workers)).write(unfinished);
      } finally {
        graph.close();
      }
      Files.move(unfinished, folder);
      cache.tidy(folder);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // another process imported the same map meanwhile: take its folder
    } finally {
      RoadCache.delete(unfinished);
    }
  }

  private static RoadNetwork load(
      Path extract, Path folder, RoadLimits limits, RoadWorkers workers, boolean isAlone)
      throws IOException, BrokenCacheException {
    var facts = MapFacts.read(folder);
    var graph = RoadGraph.load(folder, extract);
    var edges = RoadEdges.of(graph.getBaseGraph(), graph.weighting());
    var snapper =
        new Snapper(graph.getLocationIndex(), graph.isDrivable(), edges.there, edges.back);
    int places = limits.cachedPlaces();
    var legs =
        new CachedLegs(
            search(graph, edges, workers), new LegFile(folder.resolve(LEGS), places), places);
    return new RoadNetwork(facts, graph, snapper, legs, workers, isAlone);
  }

  /** By its hierarchy if the map has one, else by Dijkstra's algorithm. */
  private static LegSearch search(RoadGraph graph, RoadEdges edges, RoadWorkers workers) {
    var hierarchy = graph.hierarchy();
    return hierarchy == null
        ? new FullSearch(edges.out(), edges.in(), workers)
        : new BucketSearch(RoadHierarchy.of(hierarchy, edges.there, edges.back), workers);
  }

  @Override
  public TravelMatrix between(List<Place> places) {
    return new MatrixWriter(List.of(new MatrixWriter.Area(this, List.of())), places).write();
  }

  /** Size, bounds and fallback of the map. */
  public MapFacts facts() {
    return facts;
  }

  /** Those of the places that lie near a road of this map, in their order. */
  public List<Place> nearRoads(List<Place> places) {
    var points = snap(places);
    return IntStream.range(0, points.length)
        .filter(i -> points[i] != null)
        .mapToObj(places::get)
        .toList();
  }

  /** Where each place meets a road of this map; null where none is near. */
  @Nullable Anchor[] snap(List<Place> places) {
    var points = new @Nullable Anchor[places.size()];
    workers.forEach(
        places.size(),
        i -> {
          if (facts.holds(places.get(i))) {
            points[i] = snapper.find(places.get(i));
          }
        });
    return points;
  }

  /**
   * Tells the sink all legs between points of this map, NONE where no road leads.
   *
   * @param points no two with one key
   */
  void legs(Anchor[] points, LegSink sink) {
    legs.between(points, sink);
  }

  /** For tests that hold our search against GraphHopper's own. */
  RoadGraph graph() {
    return graph;
  }

  /** Nobody may be asking any more. */
  @Override
  public void close() {
    if (isAlone) {
      workers.close();
    }
    graph.close();
  }
}
