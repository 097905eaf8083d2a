package org.waymend.optimizer.bench;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.Random;
import java.util.stream.IntStream;
import org.waymend.optimizer.kernel.RoutingTask;

/**
 * jsprit with its defaults, distances from a matrix, the fleet of the file. Only the clock ends it,
 * and how much worse it accepts falls with the time.
 */
record JspritEngine(int threads, long seed) implements Engine {
  private static final double UNITS = BenchmarkInstance.UNITS;
  private static final int DEPOT = 0;

  @Override
  public Solved solve(BenchmarkInstance instance, long deadline) {
    var problem = problem((VrptwInstance) instance);
    var threshold = new TimedThreshold(deadline);
    var algorithm =
        Jsprit.Builder.newInstance(problem)
            .setProperty(Jsprit.Parameter.THREADS, Integer.toString(threads))
            .setRandom(new Random(seed))
            .setCustomAcceptor(threshold)
            .buildAlgorithm();
    algorithm.setMaxIterations(Integer.MAX_VALUE);
    algorithm.setPrematureAlgorithmTermination(step -> System.nanoTime() >= deadline);
    algorithm.addListener(threshold);
    var best = Solutions.bestOf(algorithm.searchSolutions());
    return new Solved(
        best.getRoutes().stream().map(JspritEngine::visits).toList(), threshold.begun());
  }

  private static int[] visits(VehicleRoute route) {
    return route.getActivities().stream()
        .mapToInt(activity -> activity.getLocation().getIndex() - 1)
        .toArray();
  }

  private static VehicleRoutingProblem problem(VrptwInstance instance) {
    var task = instance.task();
    var problem =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(FleetSize.FINITE)
            .setRoutingCost(distances(instance.points(), task.visits().size() + 1));
    var shift = task.shifts().get(0);
    var type =
        VehicleTypeImpl.Builder.newInstance("vehicle")
            .addCapacityDimension(0, shift.things().get(0))
            .setCostPerDistance(1)
            .setCostPerTransportTime(0)
            .build();
    IntStream.range(0, task.shifts().size())
        .mapToObj(
            s ->
                VehicleImpl.Builder.newInstance("vehicle " + s)
                    .setType(type)
                    .setStartLocation(Location.newInstance(DEPOT))
                    .setEarliestStart(shift.start() / UNITS)
                    .setLatestArrival(shift.end() / UNITS)
                    .build())
        .forEach(problem::addVehicle);
    task.visits().forEach(visit -> problem.addJob(service(visit)));
    return problem.build();
  }

  private static Service service(RoutingTask.Visit visit) {
    return Service.Builder.newInstance(Integer.toString(visit.place()))
        .setLocation(Location.newInstance(visit.place()))
        .addSizeDimension(0, visit.things().get(0))
        .setServiceTime(visit.service() / UNITS)
        .addTimeWindow(TimeWindow.newInstance(visit.earliest() / UNITS, visit.latest() / UNITS))
        .build();
  }

  private static FastVehicleRoutingTransportCostsMatrix distances(Euclid points, int size) {
    var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(size, false);
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        double distance = points.distance(from, to);
        matrix.addTransportTimeAndDistance(from, to, distance, distance);
      }
    }
    return matrix.build();
  }
}
