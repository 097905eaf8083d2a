package org.waymend.optimizer.solver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.waymend.optimizer.SolveBudget;
import org.waymend.optimizer.SolveListener;
import org.waymend.optimizer.rules.HardRules;
import org.waymend.optimizer.travel.RoadNetwork;

/** Not a test: {@code main} plans the generated Midtown day and prints the figures. */
final class MidtownBench {
  private static final Path MIDTOWN =
      Path.of("src/test/resources/roads-nyc-midtown/roads-only.osm.pbf");

  private MidtownBench() {}

  /** Arguments: seconds, seed. */
  public static void main(String[] args) throws java.io.IOException {
    long seconds = args.length > 0 ? Long.parseLong(args[0]) : 30;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    try (var roads = RoadNetwork.open(MIDTOWN, Files.createTempDirectory("roads"))) {
      long start = System.nanoTime();
      var problem = MidtownDay.make(roads, seed);
      long matrix = System.nanoTime() - start;
      var run =
          new OptaPlannerOptimizer(Runnable::run)
              .start(
                  problem, SolveBudget.ofTime(Duration.ofSeconds(seconds)), SolveListener.SILENT);
      var plan = run.join();
      System.out.printf(
          "matrix %d ms, planned %d of %d, travel %d s, score %d/%d/%d, %d steps, %.0f steps/s%n",
          matrix / 1_000_000,
          plan.plannedVisits(),
          problem.visits().size(),
          plan.travelSeconds(),
          plan.score().hard(),
          plan.score().medium(),
          plan.score().soft(),
          run.progress().steps(),
          run.progress().steps() / (double) seconds);
      plan.score().constraints().forEach(System.out::println);
      plan.unassigned().forEach(left -> System.out.println(left.visit() + " " + left.reason()));
      System.out.println(HardRules.check(problem, plan).list());
    }
  }
}
