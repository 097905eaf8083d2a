package org.waymend.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymend.launcher.bench.ApiBench;
import org.waymend.launcher.bench.FaultsBench;
import org.waymend.launcher.demo.DemoLoader;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.demo.Setup;
import org.waymend.launcher.demo.city.City;
import org.waymend.launcher.demo.city.CityClock;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.OwnDatabase;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;
import org.waymend.launcher.system.RunningSystem;
import org.waymend.launcher.system.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waymend bench}. */
@Command(
    name = "bench",
    description = "Measurements; results belong in docs/benchmarks.md",
    subcommands = {
      BenchSets.Vrptw.class,
      BenchSets.Trsp.class,
      BenchSets.Compare.class,
      BenchDays.Days.class,
      BenchDays.Scale.class,
      BenchCommand.Faults.class,
      BenchCommand.Reports.class,
      BenchCommand.Roads.class,
      BenchCommand.Urgent.class,
      BenchCommand.ApiUnderSolve.class
    })
final class BenchCommand {

  /** {@code ./waymend bench faults}. */
  @Command(
      name = "faults",
      header = "Kills the application and the database while they work.",
      description =
          "In turns, in the middle of intake, of a search for a plan and of its publication. At the end "
              + "every acknowledged customer and ticket must exist exactly once and every planning run have "
              + "come to its end; exit code 1 if not.")
  static final class Faults implements Callable<Integer> {

    @Option(
        names = "--kills",
        defaultValue = "20",
        description = "In each of the three (default: ${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--writers", defaultValue = "8", description = "default: ${DEFAULT-VALUE}")
    private int writers;

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".waymend/bench",
        description = "Data folder of its own (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Override
    public Integer call() {
      var progress = Progress.onConsole();
      var installation = Installation.present();
      var options =
          new ServerOptions(
              installation.payara(), installation.war(), "127.0.0.1", freePort(), null, null);
      try (var folder = DataFolder.at(data).own();
          var system =
              new RunningSystem(
                  folder, options, own -> OwnDatabase.start(own, progress), Map.of(), progress)) {
        var hook = new Thread(system::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        system.start();
        var password = administrator(folder, system);
        var result =
            new FaultsBench(system, DemoLogins.ADMIN, password, progress).run(kills, writers, seed);
        System.out.println(result.toMarkdown());
        return result.isGood() ? 0 : 1;
      }
    }

    private static String administrator(DataFolder folder, RunningSystem system) {
      var password = DemoLogins.of(folder).password(DemoLogins.ADMIN);
      var rest = new RestClient(system.address());
      var setup = rest.get("/setup").orFail("Asking for the setup").body();
      if (setup.path("administratorNeeded").asBoolean()) {
        new Setup(rest)
            .createAdministrator(
                folder.secret("setup-token"),
                DemoLogins.ADMIN,
                "Administrator",
                "admin@example.com",
                password);
      }
      return password;
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new LauncherException("There is no free port: " + e, e);
      }
    }
  }

  /** {@code ./waymend bench reports}. */
  @Command(
      name = "reports",
      header = "Prints service reports with photos.",
      description =
          "In a process of its own with a small heap; tells how long one takes and whether the heap grows "
              + "with their number.")
  static final class Reports implements Callable<Integer> {
    private static final String BENCH = "org.waymend.reports.bench.ServiceReportsBench";

    @Option(names = "--count", defaultValue = "200", description = "default: ${DEFAULT-VALUE}")
    private int count;

    @Option(names = "--photos", defaultValue = "6", description = "default: ${DEFAULT-VALUE}")
    private int photos;

    @Option(
        names = "--heap-mb",
        defaultValue = "256",
        description = "Limit of its heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Override
    public Integer call() throws IOException, InterruptedException {
      return ChildJvm.run(
          heapMegabytes, BENCH, List.of(Integer.toString(count), Integer.toString(photos)));
    }
  }

  /** {@code ./waymend bench roads}. */
  @Command(
      name = "roads",
      header = "Measures travel matrices on maps.",
      description =
          "Each by both searches, in a process of its own: CPU time of the first and of later matrices, "
              + "from the cache, with one new stop, and of GraphHopper's route() in a loop. Prints a table and "
              + "writes it to roads.csv. Without FILE: the roads of the demo.")
  static final class Roads implements Callable<Integer> {
    private static final String BENCH = "org.waymend.optimizer.travel.RoadsBench";

    @Parameters(paramLabel = "FILE", description = "OpenStreetMap extracts (.osm.pbf)")
    private List<Path> maps = List.of();

    @Option(
        names = "--places",
        defaultValue = "500",
        description = "In a matrix (default: ${DEFAULT-VALUE})")
    private int places;

    @Option(names = "--threads", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--invented",
        split = ",",
        paramLabel = "SIDE",
        description = "Also invented towns of so many crossings along a side, for example 150,330")
    private List<Integer> invented = List.of();

    @Option(
        names = "--heap-mb",
        defaultValue = "1024",
        description = "Limit of its heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = ".waymend/bench",
        description = "Folder of roads.csv (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
      var arguments = new ArrayList<String>();
      arguments.add(out.toString());
      arguments.add(Integer.toString(places));
      arguments.add(Integer.toString(threads));
      arguments.add(Long.toString(seed));
      arguments.add(invented.stream().map(String::valueOf).collect(Collectors.joining(",")));
      if (!maps.isEmpty() || !invented.isEmpty()) {
        maps.forEach(map -> arguments.add(present(map)));
        return ChildJvm.run(heapMegabytes, BENCH, arguments);
      }
      var demo = Files.createTempDirectory("waymend-roads").resolve("midtown.osm.pbf");
      try {
        City.copyRoads(demo);
        arguments.add(demo.toString());
        return ChildJvm.run(heapMegabytes, BENCH, arguments);
      } finally {
        Files.deleteIfExists(demo);
        Files.deleteIfExists(demo.resolveSibling("."));
      }
    }

    private static String present(Path map) {
      if (!Files.isRegularFile(map)) {
        throw new LauncherException("There is no map " + map);
      }
      return map.toString();
    }
  }

  /** {@code ./waymend bench api-under-solve}. */
  @Command(
      name = "api-under-solve",
      header = "Measures calls of the REST interface beside a search for a plan.",
      description = {
        "Starts the system with the demo's data in a folder of its own and measures calls while nothing"
            + " is planned, and while a plan of the demo's day is searched for."
      })
  static final class ApiUnderSolve implements Callable<Integer> {

    @Option(
        names = "--seconds",
        defaultValue = "60",
        description =
            "With and without a search each, in six parts in turns (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".waymend/bench-api",
        description = "Data folder of its own (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Override
    public Integer call() {
      var progress = Progress.onConsole();
      var installation = Installation.present();
      try (var folder = DataFolder.at(data).own()) {
        var zone = ZoneId.of(City.ZONE);
        var clock = new CityClock(Instant.now(), LocalDate.now(zone), zone);
        var city = City.install(folder, null, clock);
        var options =
            new ServerOptions(
                installation.payara(),
                installation.war(),
                "127.0.0.1",
                Faults.freePort(),
                null,
                folder.resolve(City.MAP));
        try (var system =
            new RunningSystem(
                folder,
                options,
                own -> OwnDatabase.start(own, progress),
                Map.copyOf(System.getenv()),
                progress)) {
          var hook = new Thread(system::close, "stop");
          Runtime.getRuntime().addShutdownHook(hook);
          system.start();
          var logins = DemoLogins.of(folder);
          var rest = new RestClient(system.address());
          new DemoLoader(folder, logins, rest, city, progress).load();
          var password = DemoLogins.of(folder).password(DemoLogins.ADMIN);
          rest.signIn(DemoLogins.ADMIN, password).orFail("Signing in");
          var bench = new ApiBench(rest, city.clock().planningDay(), progress);
          System.out.println(bench.run(Duration.ofSeconds(seconds)));
          return 0;
        }
      }
    }
  }

  /** {@code ./waymend bench urgent}. */
  @Command(
      name = "urgent",
      header = "Lets urgent visits come into a running day.",
      description = {
        "They come into a generated day one after the other. Measures how soon each has its slots and a"
            + " new plan of the whole day, in a process of its own with one searching thread; begins"
            + " with a plan of ten seconds. Prints a table, writes urgent.csv."
      })
  static final class Urgent implements Callable<Integer> {
    private static final String BENCH = "org.waymend.optimizer.bench.UrgentBench";

    @Option(names = "--engineers", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
    private int engineers;

    @Option(
        names = "--visits",
        defaultValue = "800",
        description = "In the morning (default: ${DEFAULT-VALUE})")
    private int visits;

    @Option(
        names = "--requests",
        defaultValue = "200",
        description = "Urgent ones (default: ${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--search-ms",
        defaultValue = "120",
        description = "Of each answer's time, for the search (default: ${DEFAULT-VALUE})")
    private int searchMillis;

    @Option(
        names = "--heap-mb",
        defaultValue = "1024",
        description = "Limit of its heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = ".waymend/bench",
        description = "Folder of urgent.csv (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
      return ChildJvm.run(
          heapMegabytes,
          BENCH,
          List.of(
              out.toString(),
              Integer.toString(engineers),
              Integer.toString(visits),
              Integer.toString(requests),
              Long.toString(seed),
              Integer.toString(searchMillis)));
    }
  }
}
