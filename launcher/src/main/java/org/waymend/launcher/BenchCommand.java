package org.waymend.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymend.launcher.bench.FaultsBench;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.demo.Setup;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.OwnDatabase;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;
import org.waymend.launcher.system.RunningSystem;
import org.waymend.launcher.system.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waymend bench}. */
@Command(
    name = "bench",
    description = "Measurements; results belong in docs/benchmarks.md",
    subcommands = {BenchCommand.Faults.class, BenchCommand.Reports.class})
final class BenchCommand {

  /** {@code ./waymend bench faults}. */
  @Command(
      name = "faults",
      description = {
        "Kills the application and the database in turns, in the middle of intake, of a search for a",
        "plan and of its publication. At the end every acknowledged customer and ticket must exist",
        "exactly once and every planning run have come to its end; exit code 1 if not."
      })
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
      description = {
        "Prints service reports with photos in a process of its own with a small heap, and tells how",
        "long one takes and whether the heap grows with their number."
      })
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
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return new ProcessBuilder(
              java,
              "-Xmx" + heapMegabytes + "m",
              "-Djava.awt.headless=true",
              "-cp",
              System.getProperty("java.class.path"),
              BENCH,
              Integer.toString(count),
              Integer.toString(photos))
          .inheritIO()
          .start()
          .waitFor();
    }
  }
}
