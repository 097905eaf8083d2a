package org.waymend.optimizer.travel;

/**
 * What roads may cost.
 *
 * @param threads that search, for all maps together, 1 to 64; each has arrays of some 20 bytes per
 *     crossing of a map
 * @param cachedPlaces of a map whose legs are kept, 0 to 5,000; n places take 8 n² bytes of heap
 *     and as much on disk
 * @param contractedFrom number of a map's roads from which it gets a contraction hierarchy at its
 *     import
 */
public record RoadLimits(int threads, int cachedPlaces, int contractedFrom) {

  /**
   * @throws IllegalArgumentException for a number out of its range
   */
  public RoadLimits {
    require(threads >= 1 && threads <= 64, "threads", threads);
    require(cachedPlaces >= 0 && cachedPlaces <= 5_000, "cachedPlaces", cachedPlaces);
    require(contractedFrom >= 0, "contractedFrom", contractedFrom);
  }

  private static void require(boolean holds, String name, int value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " " + value + " is out of range");
    }
  }

  /** One thread, the legs of 2,000 places (32 MB), a hierarchy from 20,000 roads on. */
  public static RoadLimits standard() {
    return new RoadLimits(1, 2_000, 20_000);
  }

  public RoadLimits withThreads(int number) {
    return new RoadLimits(number, cachedPlaces, contractedFrom);
  }

  public RoadLimits withCachedPlaces(int number) {
    return new RoadLimits(threads, number, contractedFrom);
  }

  public RoadLimits withContractedFrom(int roads) {
    return new RoadLimits(threads, cachedPlaces, roads);
  }
}
