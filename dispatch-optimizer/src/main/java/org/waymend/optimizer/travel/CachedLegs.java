package org.waymend.optimizer.travel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;

/**
 * Drives only the legs that nobody asked for before: a new stop among known ones costs one row and
 * one column. What was driven is kept in memory and on disk, within a bound; a request of more
 * places than that is driven past the cache. Safe for several threads; two that ask for the same at
 * once may both drive it.
 */
final class CachedLegs {
  private static final Logger LOG = System.getLogger(CachedLegs.class.getName());

  private final LegSearch search;
  private final LegTable table;
  private final LegFile file;
  private final long mostBytes;
  private boolean isWritable = true;

  /**
   * @param limit most places that are kept
   */
  CachedLegs(LegSearch search, LegFile file, int limit) throws IOException {
    this.search = search;
    this.file = file;
    table = new LegTable(limit);
    mostBytes = 4L * Long.BYTES * limit * limit + (1 << 20); // what was driven twice included
    if (limit > 0) {
      read();
    }
  }

  private void read() throws IOException {
    try {
      file.read(this::take);
    } catch (BrokenCacheException e) {
      LOG.log(Level.WARNING, "Legs are driven anew: {0}", e.getMessage());
      file.delete();
    }
  }

  private void take(long[] keys, int fresh, LegFile.LongReader costs) {
    table.reserve(keys);
    for (int from = 0; from < fresh; from++) {
      for (int to = 0; to < keys.length; to++) {
        table.put(table.slot(keys[from]), table.slot(keys[to]), costs.next());
      }
    }
    for (int from = fresh; from < keys.length; from++) {
      for (int to = 0; to < fresh; to++) {
        table.put(table.slot(keys[from]), table.slot(keys[to]), costs.next());
      }
    }
  }

  /**
   * Tells the sink every leg between different points; from another thread at times.
   *
   * @param points with different keys
   */
  void between(Anchor[] points, LegSink sink) {
    if (!table.isRoomFor(points.length)) {
      search.drive(points, points, sink);
      return;
    }
    var sheet = known(points);
    var fresh = sheet.fresh();
    if (fresh.length > 0) {
      drive(points, fresh, sheet);
      keep(points, fresh, sheet);
    }
    for (int from = 0; from < points.length; from++) {
      for (int to = 0; to < points.length; to++) {
        sink.leg(from, to, sheet.costs[from][to]);
      }
    }
  }

  private synchronized Sheet known(Anchor[] points) {
    var slots = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      slots[i] = table.slot(points[i].key());
    }
    var sheet = new Sheet(points.length);
    for (int from = 0; from < points.length; from++) {
      for (int to = 0; to < points.length; to++) {
        sheet.costs[from][to] =
            from == to
                ? 0
                : slots[from] < 0 || slots[to] < 0
                    ? LegTable.UNKNOWN
                    : table.cost(slots[from], slots[to]);
      }
    }
    return sheet;
  }

  private void drive(Anchor[] points, int[] fresh, Sheet sheet) {
    var some = Arrays.stream(fresh).mapToObj(i -> points[i]).toArray(Anchor[]::new);
    search.drive(some, points, (from, to, cost) -> sheet.costs[fresh[from]][to] = cost);
    if (fresh.length < points.length) {
      var isFresh = new boolean[points.length];
      Arrays.stream(fresh).forEach(i -> isFresh[i] = true);
      var rest = new int[points.length - fresh.length];
      int count = 0;
      for (int i = 0; i < points.length; i++) {
        if (!isFresh[i]) {
          rest[count++] = i;
        }
      }
      var others = Arrays.stream(rest).mapToObj(i -> points[i]).toArray(Anchor[]::new);
      search.drive(others, some, (from, to, cost) -> sheet.costs[rest[from]][fresh[to]] = cost);
    }
  }

  private synchronized void keep(Anchor[] points, int[] fresh, Sheet sheet) {
    var order = sheet.freshFirst(fresh);
    var keys = Arrays.stream(order).mapToLong(i -> points[i].key()).toArray();
    boolean isBegunAnew = table.reserve(keys);
    int news = isBegunAnew ? order.length : fresh.length;
    for (int from = 0; from < order.length; from++) {
      for (int to = 0; to < order.length; to++) {
        if (from < news || to < news) {
          table.put(
              table.slot(keys[from]), table.slot(keys[to]), sheet.costs[order[from]][order[to]]);
        }
      }
    }
    write(block(keys, news, order, sheet), isBegunAnew);
  }

  /** The answer doesn't need the file, so a full disk is told to the log and work goes on. */
  private void write(LegFile.Block block, boolean isBegunAnew) {
    if (!isWritable) {
      return;
    }
    try {
      if (isBegunAnew || file.bytes() > mostBytes) {
        file.delete();
      }
      file.append(block);
    } catch (IOException e) {
      isWritable = false;
      LOG.log(Level.WARNING, "Driven legs are kept in memory only from now on: " + e);
    }
  }

  private static LegFile.Block block(long[] keys, int fresh, int[] order, Sheet sheet) {
    return new LegFile.Block() {
      @Override
      public long[] keys() {
        return keys;
      }

      @Override
      public int fresh() {
        return fresh;
      }

      @Override
      public long cost(int from, int to) {
        return sheet.costs[order[from]][order[to]];
      }
    };
  }

  /** Costs of one request. */
  private static final class Sheet {
    private final long[][] costs;

    Sheet(int size) {
      costs = new long[size][size];
    }

    /**
     * A small set of points whose rows and columns hold all that is unknown: always the one that
     * lacks the most, until nothing is lacking.
     */
    int[] fresh() {
      int size = costs.length;
      var lacking = new int[size];
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          if (costs[from][to] == LegTable.UNKNOWN) {
            lacking[from]++;
            lacking[to]++;
          }
        }
      }
      var fresh = new int[size];
      var isFresh = new boolean[size];
      int count = 0;
      for (int worst = worst(lacking); worst >= 0; worst = worst(lacking)) {
        fresh[count++] = worst;
        isFresh[worst] = true;
        lacking[worst] = 0;
        for (int other = 0; other < size; other++) {
          if (!isFresh[other]) {
            lacking[other] -= costs[worst][other] == LegTable.UNKNOWN ? 1 : 0;
            lacking[other] -= costs[other][worst] == LegTable.UNKNOWN ? 1 : 0;
          }
        }
      }
      return Arrays.copyOf(fresh, count);
    }

    private static int worst(int[] lacking) {
      int worst = -1;
      int most = 0;
      for (int i = 0; i < lacking.length; i++) {
        if (lacking[i] > most) {
          most = lacking[i];
          worst = i;
        }
      }
      return worst;
    }

    int[] freshFirst(int[] fresh) {
      var isFresh = new boolean[costs.length];
      var order = Arrays.copyOf(fresh, costs.length);
      Arrays.stream(fresh).forEach(i -> isFresh[i] = true);
      int at = fresh.length;
      for (int i = 0; i < isFresh.length; i++) {
        if (!isFresh[i]) {
          order[at++] = i;
        }
      }
      return order;
    }
  }
}
