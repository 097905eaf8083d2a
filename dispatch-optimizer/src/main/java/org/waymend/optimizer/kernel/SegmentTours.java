package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.kernel.RoutingTask.Shift;
import org.waymend.optimizer.kernel.RoutingTask.Visit;

/**
 * Tours of a {@link RoutingTask}. Every insertion is checked and priced in constant time; only one
 * that brings a stop at the depot along takes as long as the rest of the tour.
 */
final class SegmentTours extends TourBook {
  private static final int NONE = -1;

  private final RoutingTask task;
  private final int[] travel;
  private final int[] travelTo;
  private final int size;
  private final int depot;
  private final boolean isPricedByDuration;
  private final int[] place;
  private final int[] service;
  private final int[] opens;
  private final int[] closes;
  private final int[][] things;
  private final int[] tools;
  private final int[][] shiftsFor;
  private final int[] home;
  private final int[] begins;
  private final int[] ends;
  private final int[][] stock;
  private final int[] ownTools;
  private final int[] likeness;
  private final boolean hasSegments;
  private final BitSet[] suits;
  private final VisitFacts facts;
  private final int[][] alike;
  private final int[] placeAmongAlike;
  private final int[] maybeEmpty;
  private int length;
  private int earliest;
  private int latest;

  SegmentTours(RoutingTask task) {
    super(task.shifts().size(), task.visits().size(), () -> new SegmentTour(hasSegments(task)));
    this.task = task;
    travel = task.travel().units();
    size = task.travel().size();
    travelTo = turned(travel, size);
    depot = task.depot();
    isPricedByDuration = task.isPricedByDuration();
    hasSegments = hasSegments(task);
    var visits = task.visits();
    place = visits.stream().mapToInt(Visit::place).toArray();
    service = visits.stream().mapToInt(Visit::service).toArray();
    opens = visits.stream().mapToInt(Visit::earliest).toArray();
    closes = visits.stream().mapToInt(Visit::latest).toArray();
    things = visits.stream().map(visit -> ints(visit.things())).toArray(int[][]::new);
    tools = visits.stream().mapToInt(Visit::tools).toArray();
    shiftsFor = visits.stream().map(visit -> ints(visit.shiftsFor())).toArray(int[][]::new);
    suits = Arrays.stream(shiftsFor).map(TourBook::bits).toArray(BitSet[]::new);
    var fleet = task.shifts();
    home = fleet.stream().mapToInt(Shift::home).toArray();
    begins = fleet.stream().mapToInt(Shift::start).toArray();
    ends = fleet.stream().mapToInt(Shift::end).toArray();
    stock = fleet.stream().map(shift -> ints(shift.things())).toArray(int[][]::new);
    ownTools = fleet.stream().mapToInt(Shift::tools).toArray();
    likeness = fleet.stream().mapToInt(Shift::likeness).toArray();
    facts = readFacts();
    int classes = Arrays.stream(likeness).max().orElse(-1) + 1;
    alike = new int[classes][];
    placeAmongAlike = new int[shifts()];
    maybeEmpty = new int[classes];
    for (int kind = 0; kind < classes; kind++) {
      int wanted = kind;
      alike[kind] = IntStream.range(0, shifts()).filter(s -> likeness[s] == wanted).toArray();
      for (int i = 0; i < alike[kind].length; i++) {
        placeAmongAlike[alike[kind][i]] = i;
      }
    }
    for (int s = 0; s < shifts(); s++) {
      ((SegmentTour) tour(s)).left = stock[s].clone();
      settle(s);
    }
    commit();
  }

  /** By destination, so that all ways to one place lie side by side. */
  private static int[] turned(int[] travel, int size) {
    var turned = new int[travel.length];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        turned[to * size + from] = travel[from * size + to];
      }
    }
    return Arrays.equals(turned, travel) ? travel : turned;
  }

  /** Whether durations are asked for at all. */
  private static boolean hasSegments(RoutingTask task) {
    return task.isPricedByDuration() || task.depot() != NONE;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private VisitFacts readFacts() {
    var demand = new int[visits()];
    var toShifts = new int[visits()];
    for (int v = 0; v < visits(); v++) {
      int visit = v;
      demand[v] = Arrays.stream(things[v]).sum();
      toShifts[v] = Arrays.stream(shiftsFor[v]).map(s -> secondsToShift(s, visit)).min().orElse(0);
    }
    return new VisitFacts(opens, closes, demand, toShifts);
  }

  @Override
  void load(int s, int v) {}

  @Override
  void unload(int s, int v) {
    int kind = likeness[s];
    maybeEmpty[kind] = Math.min(maybeEmpty[kind], placeAmongAlike[s]);
  }

  @Override
  void keepTo(@Nullable BitSet shifts) {
    super.keepTo(shifts);
    Arrays.fill(maybeEmpty, 0);
  }

  @Override
  int emptyLike(int s) {
    int kind = likeness[s];
    int[] all = alike[kind];
    int i = maybeEmpty[kind];
    while (i < all.length && (tour(all[i]).length > 0 || !isOpen(all[i]))) {
      i++;
    }
    maybeEmpty[kind] = i;
    return i < all.length ? all[i] : NONE;
  }

  @Override
  int[] shiftsFor(int v) {
    return shiftsFor[v];
  }

  @Override
  boolean suits(int s, int v) {
    return suits[v].get(s);
  }

  @Override
  int firstPosition(int s) {
    return 0;
  }

  @Override
  int shiftClass(int s) {
    return likeness[s];
  }

  @Override
  boolean isFree(int v) {
    return true;
  }

  @Override
  long weight(int v) {
    return 1;
  }

  @Override
  VisitFacts facts() {
    return facts;
  }

  @Override
  int distance(int v, int other) {
    return Math.min(drive(v, other), drive(other, v));
  }

  @Override
  int drive(int v, int other) {
    return travel[place[v] * size + place[other]];
  }

  @Override
  int service(int v) {
    return service[v];
  }

  @Override
  int driveCost(int v, int other) {
    return drive(v, other);
  }

  @Override
  int secondsToShift(int s, int v) {
    return task.travel().between(home[s], place[v]);
  }

  /** Leaving one out is dearer than a whole shift. */
  @Override
  double costPerWeight() {
    return IntStream.range(0, shifts()).map(s -> ends[s] - begins[s]).max().orElse(1);
  }

  @Override
  void look(Spot spot, int s, int v, int from, int to) {
    var tour = (SegmentTour) tour(s);
    boolean isAtHand = isAtHand(s, tour.left, v);
    int stop = tour.depotNode;
    if (stop == 0) {
      if (isAtHand) {
        lookBefore(spot, s, v, from + 1, to + 1, 1);
      } else if (depot != NONE) {
        lookWithDepot(spot, s, v, from + 1, to + 1);
      }
      return;
    }
    if (isAtHand) {
      lookBefore(spot, s, v, from + 1, Math.min(to + 1, stop), 1);
    }
    lookBefore(spot, s, v, Math.max(from + 2, stop + 1), to + 2, 2);
  }

  /** Whether what the visit takes is there from home. */
  private boolean isAtHand(int s, int[] left, int v) {
    if ((tools[v] & ~ownTools[s]) != 0) {
      return false;
    }
    int[] wanted = things[v];
    for (int kind = 0; kind < wanted.length; kind++) {
      if (wanted[kind] > left[kind]) {
        return false;
      }
    }
    return true;
  }

  /** Before each of these nodes; the position is the node's number less the offset. */
  private void lookBefore(Spot spot, int s, int v, int fromNode, int toNode, int offset) {
    var tour = (SegmentTour) tour(s);
    int site = place[v];
    int row = site * size;
    int first = opens[v];
    int end = closes[v];
    int stay = service[v];
    for (int node = fromNode; node <= toNode; node++) {
      int free = tour.departs[node - 1];
      if (free > end) {
        return;
      }
      if (first + stay > tour.latest[node] || spot.blinks()) {
        continue;
      }
      int in = travelTo[row + tour.place[node - 1]];
      int start = Math.max(free + in, first);
      int out = travel[row + tour.place[node]];
      if (start > end || start + stay + out > tour.latest[node]) {
        continue;
      }
      int cost;
      if (isPricedByDuration) {
        begin(tour, node - 1);
        append(in, stay, first, end);
        append(out, tour.tailLength[node], tour.tailEarliest[node], tour.tailLatest[node]);
        cost = length - (int) tour.totalCost;
      } else {
        cost = in + out - tour.leg[node];
      }
      if (cost < spot.cost) {
        spot.take(cost, s, node - offset);
      }
    }
  }

  /** With a stop at the depot somewhere before: at each pair of places. */
  private void lookWithDepot(Spot spot, int s, int v, int fromNode, int toNode) {
    var tour = (SegmentTour) tour(s);
    int site = place[v];
    for (int depotNode = 1; depotNode <= toNode; depotNode++) {
      int toDepot = travel[tour.place[depotNode - 1] * size + depot];
      begin(tour, depotNode - 1);
      if (!append(toDepot, 0, begins[s], ends[s])) {
        return; // later ones are too late too
      }
      int from = depot;
      int more = toDepot;
      for (int node = depotNode; node <= toNode; node++) {
        int in = travel[from * size + site];
        int out = travel[site * size + tour.place[node]];
        if (node >= fromNode && !spot.blinks()) {
          lookAfterDepot(spot, s, v, node, in, out, more);
        }
        if (node < tour.last) {
          int drive = travel[from * size + tour.place[node]];
          int i = tour.visits[node - 1];
          if (!append(drive, service[i], opens[i], closes[i])) {
            break;
          }
          more += drive - tour.leg[node];
          from = tour.place[node];
        }
      }
    }
  }

  private void lookAfterDepot(Spot spot, int s, int v, int node, int in, int out, int more) {
    var tour = (SegmentTour) tour(s);
    int keptLength = length;
    int keptEarliest = earliest;
    int keptLatest = latest;
    if (append(in, service[v], opens[v], closes[v])
        && append(out, tour.tailLength[node], tour.tailEarliest[node], tour.tailLatest[node])) {
      int cost =
          isPricedByDuration ? length - (int) tour.totalCost : more + in + out - tour.leg[node];
      if (cost < spot.cost) {
        spot.take(cost, s, node - 1);
      }
    }
    length = keptLength;
    earliest = keptEarliest;
    latest = keptLatest;
  }

  private void begin(SegmentTour tour, int node) {
    length = tour.headLength[node];
    earliest = tour.headEarliest[node];
    latest = tour.headLatest[node];
  }

  /** Adds a segment behind a drive; false if it cannot be reached in time. */
  private boolean append(int drive, int nextLength, int nextEarliest, int nextLatest) {
    int away = length + drive;
    if (earliest + away > nextLatest) {
      return false;
    }
    int waiting = Math.max(0, nextEarliest - away - latest);
    earliest = Math.max(nextEarliest - away, earliest) - waiting;
    latest = Math.min(nextLatest - away, latest);
    length = away + waiting + nextLength;
    return true;
  }

  @Override
  void settle(int s, Tour settled) {
    var tour = (SegmentTour) settled;
    int served = servedFromHome(s, tour);
    writeNodes(s, tour, 0);
    if (served < tour.length) {
      int depotNode = bestDepotNode(s, tour, served + 1);
      writeNodes(s, tour, depotNode);
      tour.totalBroken += depotNode == 0 ? 1 : 0;
      takeFromHome(s, tour, Math.max(0, depotNode - 1));
    } else {
      takeFromHome(s, tour, tour.length);
    }
  }

  /** How many of the first visits find all they need in what comes from home. */
  private int servedFromHome(int s, SegmentTour tour) {
    takeFromHome(s, tour, 0);
    for (int i = 0; i < tour.length; i++) {
      if (!isAtHand(s, tour.left, tour.visits[i])) {
        return i;
      }
      take(tour, tour.visits[i]);
    }
    return tour.length;
  }

  private void takeFromHome(int s, SegmentTour tour, int count) {
    int[] own = stock[s];
    if (tour.left.length != own.length) {
      tour.left = new int[own.length];
    }
    System.arraycopy(own, 0, tour.left, 0, own.length);
    for (int i = 0; i < count; i++) {
      take(tour, tour.visits[i]);
    }
  }

  private void take(SegmentTour tour, int v) {
    int[] wanted = things[v];
    for (int kind = 0; kind < wanted.length; kind++) {
      tour.left[kind] -= wanted[kind];
    }
  }

  /** Before which node the depot costs least; 0 if it does not fit in. */
  private int bestDepotNode(int s, SegmentTour tour, int lastNode) {
    if (depot == NONE) {
      return 0;
    }
    int best = 0;
    int bestCost = Integer.MAX_VALUE;
    for (int node = 1; node <= lastNode; node++) {
      int in = travel[tour.place[node - 1] * size + depot];
      int out = travel[depot * size + tour.place[node]];
      begin(tour, node - 1);
      if (append(in, 0, begins[s], ends[s])
          && append(out, tour.tailLength[node], tour.tailEarliest[node], tour.tailLatest[node])) {
        int cost = isPricedByDuration ? length : in + out - tour.leg[node];
        if (cost < bestCost) {
          bestCost = cost;
          best = node;
        }
      }
    }
    return best;
  }

  private void writeNodes(int s, SegmentTour tour, int depotNode) {
    tour.reserve(tour.length);
    tour.depotNode = depotNode;
    tour.last = tour.length + (depotNode == 0 ? 1 : 2);
    tour.totalBroken = 0;
    tour.place[0] = home[s];
    tour.departs[0] = begins[s];
    tour.headLength[0] = 0;
    tour.headEarliest[0] = begins[s];
    tour.headLatest[0] = ends[s];
    length = 0;
    earliest = begins[s];
    latest = ends[s];
    long driven = 0;
    for (int node = 1; node <= tour.last; node++) {
      int v = visitAt(tour, node);
      tour.place[node] = placeAt(s, tour, node);
      int drive = travel[tour.place[node - 1] * size + tour.place[node]];
      int start = Math.max(tour.departs[node - 1] + drive, v < 0 ? 0 : opens[v]);
      int end = v < 0 ? ends[s] : closes[v];
      tour.totalBroken += start > end ? 1 : 0;
      tour.leg[node] = drive;
      tour.departs[node] = start + (v < 0 ? 0 : service[v]);
      driven += drive;
      if (hasSegments) {
        writeHead(s, tour, node, v);
      }
    }
    tour.totalCost = isPricedByDuration ? tour.headLength[tour.last] : driven;
    if (tour.length == 0) {
      tour.totalCost = 0;
    }
    writeTails(s, tour);
  }

  private void writeHead(int s, SegmentTour tour, int node, int v) {
    if (v < 0) {
      append(tour.leg[node], 0, begins[s], ends[s]);
    } else {
      append(tour.leg[node], service[v], opens[v], closes[v]);
    }
    tour.headLength[node] = length;
    tour.headEarliest[node] = earliest;
    tour.headLatest[node] = latest;
  }

  private void writeTails(int s, SegmentTour tour) {
    int end = tour.last;
    tour.latest[end] = ends[s];
    tour.tailLength[end] = 0;
    tour.tailEarliest[end] = begins[s];
    tour.tailLatest[end] = ends[s];
    for (int node = end - 1; node > 0; node--) {
      int v = visitAt(tour, node);
      int stay = v < 0 ? 0 : service[v];
      int from = v < 0 ? begins[s] : opens[v];
      int until = v < 0 ? ends[s] : closes[v];
      int drive = tour.leg[node + 1];
      tour.latest[node] = Math.min(until, tour.latest[node + 1] - drive - stay);
      if (hasSegments) {
        length = stay;
        earliest = from;
        latest = until;
        append(
            drive,
            tour.tailLength[node + 1],
            tour.tailEarliest[node + 1],
            tour.tailLatest[node + 1]);
        tour.tailLength[node] = length;
        tour.tailEarliest[node] = earliest;
        tour.tailLatest[node] = latest;
      }
    }
  }

  private static int visitAt(SegmentTour tour, int node) {
    if (node == tour.last || node == tour.depotNode) {
      return NONE;
    }
    boolean isAfterDepot = tour.depotNode > 0 && node > tour.depotNode;
    return tour.visits[node - (isAfterDepot ? 2 : 1)];
  }

  private int placeAt(int s, SegmentTour tour, int node) {
    if (node == tour.last) {
      return home[s];
    }
    return node == tour.depotNode ? depot : place[visitAt(tour, node)];
  }

  /** Before which visit of a route the stop at the depot is; −1 without one. */
  int depotBefore(int s) {
    return ((SegmentTour) tour(s)).depotNode - 1;
  }
}
