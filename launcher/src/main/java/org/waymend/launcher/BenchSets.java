package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./waymend bench} of public instances. Each runs in a process of its own, which also says
 * what is wrong with the files; nothing of the search is loaded here.
 */
final class BenchSets {
  private static final String BENCH = "org.waymend.optimizer.bench.SetsBench";

  private BenchSets() {}

  /** What such runs have in common. */
  static final class Run {
    @Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "Instances, in the files that their authors gave out")
    private List<Path> files = List.of();

    @Option(
        names = "--seconds",
        defaultValue = "10",
        description = "For each instance, its reading included (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--threads", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--heap-mb",
        defaultValue = "1024",
        description = "Limit of its heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Folder for what is written (default: .waymend/bench/COMMAND)")
    private @Nullable Path out;

    /** As the bench takes them. */
    private List<String> arguments(String set, String command) {
      var folder = out == null ? Path.of(".waymend", "bench", command) : out;
      var arguments = new ArrayList<String>();
      arguments.add(set);
      arguments.add(Double.toString(seconds));
      arguments.add(Integer.toString(threads));
      arguments.add(Long.toString(seed));
      arguments.add(folder.toString());
      files.forEach(file -> arguments.add(file.toString()));
      return arguments;
    }

    private int start(String set) throws IOException, InterruptedException {
      return ChildJvm.run(heapMegabytes, BENCH, arguments(set, set));
    }
  }

  /** {@code ./waymend bench vrptw}. */
  @Command(
      name = "vrptw",
      header = "Plans public instances of vehicle routing with time windows.",
      description =
          "Those of Solomon or of Gehring and Homberger, one after the other; writes solutions "
              + "(INSTANCE.sol), results.csv and chart.svg. Gaps are to best-known.csv beside the instances. "
              + "Exit code 2 if a file is missing or no instance.")
  static final class Vrptw implements Callable<Integer> {
    @Mixin private Run run = new Run();

    @Override
    public Integer call() throws IOException, InterruptedException {
      return run.start("vrptw");
    }
  }

  /** {@code ./waymend bench trsp}. */
  @Command(
      name = "trsp",
      header = "Plans public instances of technicians with skills, tools and spare parts.",
      description =
          "Those of Pillac, Guéret and Medaglia, one after the other; writes solutions (INSTANCE.sol), "
              + "results.csv and chart.svg. Gaps are to best-known.csv beside the instances. Exit code 2 if a "
              + "file is missing or no instance.")
  static final class Trsp implements Callable<Integer> {
    @Mixin private Run run = new Run();

    @Override
    public Integer call() throws IOException, InterruptedException {
      return run.start("trsp");
    }
  }

  /** {@code ./waymend bench compare}. */
  @Command(
      name = "compare",
      header = "Plans public instances with Waymend and with jsprit in turns.",
      description =
          "Those of Solomon or of Gehring and Homberger, in one process and for the same time each; writes "
              + "solutions of both, comparison.csv and chart.svg. Maven fetches jsprit: it is no part of Waymend.")
  static final class Compare implements Callable<Integer> {
    private static final String BENCH = "org.waymend.optimizer.bench.JspritComparison";

    @Mixin private Run run = new Run();

    @Override
    public Integer call() throws IOException, InterruptedException {
      var home = Installation.present().home();
      build(home);
      var module = home.resolve("benchmark/target");
      var classes =
          module.resolve("test-classes")
              + System.getProperty("path.separator")
              + Files.readString(module.resolve("classpath")).strip();
      return ChildJvm.run(run.heapMegabytes, classes, BENCH, run.arguments("vrptw", "compare"));
    }

    private static void build(Path home) throws IOException, InterruptedException {
      System.err.println("Building the comparison.");
      var pom = home.resolve("pom.xml");
      if (!Files.exists(pom)) {
        throw new LauncherException("The comparison needs the sources of Waymend, not in " + home);
      }
      var maven =
          new ProcessBuilder(
                  List.of(
                      "mvn",
                      "-q",
                      "-B",
                      "-f",
                      pom.toString(),
                      "-P",
                      "benchmark",
                      "-pl",
                      "benchmark",
                      "-am",
                      "process-test-classes"))
              .inheritIO()
              .start();
      if (maven.waitFor() != 0) {
        throw new LauncherException("Maven could not build the comparison; it said why");
      }
    }
  }
}
