package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymend.optimizer.kernel.RoutingTask;
import org.waymend.optimizer.kernel.TaskRoutes;

/** Technician routing and scheduling of Pillac, Guéret and Medaglia: skills, tools, spare parts. */
record TrspInstance(String name, int crew, List<Node> nodes, RoutingTask task)
    implements BenchmarkInstance {
  private static final Pattern NUMBERS = Pattern.compile("\\s*,\\s*");
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*(\\d+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)"
              + "\\s+\\[(.*?)]\\s+\\[(.*?)]\\s+\\[(.*?)]\\s*");
  private static final int MOST_BITS = 31;

  /**
   * @throws IOException if the file cannot be read
   * @throws BenchmarkFormatException if it is of another format
   */
  static TrspInstance read(Path file) throws IOException {
    var text = InstanceText.read(file);
    int crew = -1;
    var nodes = new ArrayList<Node>();
    boolean areNodes = false;
    for (int i = 0; i < text.lines().size(); i++) {
      var line = text.lines().get(i);
      if (line.startsWith("CREW COUNT") && i + 1 < text.lines().size()) {
        crew = text.count(i + 1, text.lines().get(i + 1).strip().split("\\s+")[0]);
      } else if (line.startsWith("ID")) {
        areNodes = true;
      } else if (areNodes && !line.isBlank()) {
        nodes.add(node(text, i, nodes.size()));
      }
    }
    if (crew < 1) {
      throw text.fault("the line with the number of technicians is missing");
    }
    if (nodes.size() <= crew + 1) {
      throw text.fault("depot, " + crew + " technicians and requests are not all there");
    }
    return of(BenchmarkSet.nameOf(file), crew, nodes);
  }

  private static Node node(InstanceText text, int line, int number) {
    var row = ROW.matcher(text.lines().get(line));
    if (!row.matches()) {
      throw text.fault(line, "a place has 6 numbers and 3 lists in brackets");
    }
    text.requireNumbered(line, row.group(1), number);
    var node =
        new Node(
            text.number(line, row.group(2)),
            text.number(line, row.group(3)),
            text.number(line, row.group(4)),
            text.number(line, row.group(5)),
            text.notNegative(line, row.group(6)),
            bits(text, line, row.group(7)),
            bits(text, line, row.group(8)),
            counts(text, line, row.group(9)));
    text.requireWindow(line, node.opens, node.closes);
    return node;
  }

  private static List<Integer> counts(InstanceText text, int line, String list) {
    return list.isBlank()
        ? List.of()
        : NUMBERS.splitAsStream(list.strip()).map(word -> text.count(line, word)).toList();
  }

  private static int bits(InstanceText text, int line, String list) {
    int bits = 0;
    for (int i : counts(text, line, list)) {
      if (i >= MOST_BITS) {
        throw text.fault(line, "skills and tools are numbered from 0 to " + (MOST_BITS - 1));
      }
      bits |= 1 << i;
    }
    return bits;
  }

  private static TrspInstance of(String name, int crew, List<Node> nodes) {
    var points =
        new Euclid(
            nodes.stream().mapToDouble(Node::x).toArray(),
            nodes.stream().mapToDouble(Node::y).toArray());
    var task = new RoutingTask(points.travel(), visits(crew, nodes), shifts(crew, nodes), 0, true);
    return new TrspInstance(name, crew, nodes, task);
  }

  private static List<RoutingTask.Visit> visits(int crew, List<Node> nodes) {
    int kinds = kinds(nodes);
    return IntStream.range(crew + 1, nodes.size())
        .mapToObj(
            place -> {
              var node = nodes.get(place);
              return new RoutingTask.Visit(
                  place,
                  BenchmarkInstance.units(node.service),
                  BenchmarkInstance.units(node.opens),
                  BenchmarkInstance.units(node.closes),
                  ofAllKinds(node.parts, kinds),
                  node.tools,
                  skilled(node, crew, nodes));
            })
        .toList();
  }

  private static List<Integer> skilled(Node request, int crew, List<Node> nodes) {
    return IntStream.range(0, crew)
        .filter(s -> (request.skills & ~nodes.get(s + 1).skills) == 0)
        .boxed()
        .toList();
  }

  private static List<RoutingTask.Shift> shifts(int crew, List<Node> nodes) {
    int kinds = kinds(nodes);
    return IntStream.rangeClosed(1, crew)
        .mapToObj(
            place -> {
              var node = nodes.get(place);
              return new RoutingTask.Shift(
                  place,
                  BenchmarkInstance.units(node.opens),
                  BenchmarkInstance.units(node.closes),
                  ofAllKinds(node.parts, kinds),
                  node.tools,
                  place - 1);
            })
        .toList();
  }

  private static int kinds(List<Node> nodes) {
    return nodes.stream().mapToInt(node -> node.parts.size()).max().orElse(0);
  }

  private static List<Integer> ofAllKinds(List<Integer> parts, int kinds) {
    return IntStream.range(0, kinds).mapToObj(i -> i < parts.size() ? parts.get(i) : 0).toList();
  }

  @Override
  public List<String> solution(int[][] routes) {
    var lines = new ArrayList<String>();
    for (int s = 0; s < routes.length; s++) {
      if (routes[s].length > 0) {
        lines.add(
            (s + 1)
                + ": "
                + path(s, routes[s]).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
      }
    }
    return lines;
  }

  /** Ids of the stops, 0 for the depot. */
  private List<Integer> path(int s, int[] route) {
    int depotBefore = TaskRoutes.depotBefore(task, s, route);
    var path = new ArrayList<Integer>();
    for (int i = 0; i < route.length; i++) {
      if (i == depotBefore) {
        path.add(0);
      }
      path.add(route[i] + crew + 1);
    }
    return path;
  }

  @Override
  public double value(int[][] routes) {
    double duration = 0;
    for (int s = 0; s < routes.length; s++) {
      if (routes[s].length > 0) {
        duration += duration(s + 1, path(s, routes[s]));
      }
    }
    return duration;
  }

  /** From the latest departure that still gives the earliest return. */
  private double duration(int technician, List<Integer> path) {
    var home = nodes.get(technician);
    double length = 0;
    double earliest = home.opens;
    double latest = home.closes;
    int here = technician;
    var stops = new ArrayList<>(path);
    stops.add(technician);
    for (int there : stops) {
      var next = nodes.get(there);
      double away =
          length
              + (here == technician ? 0 : nodes.get(here).service)
              + Math.hypot(nodes.get(here).x - next.x, nodes.get(here).y - next.y);
      double waiting = Math.max(0, next.opens - away - latest);
      earliest = Math.max(next.opens - away, earliest) - waiting;
      latest = Math.min(next.closes - away, latest);
      length = away + waiting;
      here = there;
    }
    return length;
  }

  /** A line of the file: 0 is the depot, then the technicians, then the requests. */
  record Node(
      double x,
      double y,
      double opens,
      double closes,
      double service,
      int skills,
      int tools,
      List<Integer> parts) {}
}
