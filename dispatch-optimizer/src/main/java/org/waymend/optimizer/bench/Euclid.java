package org.waymend.optimizer.bench;

import org.waymend.optimizer.kernel.RoutingTask;

/** Points in the plane and the straight lines between them. */
final class Euclid {
  private final double[] x;
  private final double[] y;

  Euclid(double[] x, double[] y) {
    this.x = x.clone();
    this.y = y.clone();
  }

  double distance(int from, int to) {
    return Math.hypot(x[from] - x[to], y[from] - y[to]);
  }

  RoutingTask.Travel travel() {
    return new RoutingTask.Travel(
        x.length, (from, to) -> BenchmarkInstance.units(distance(from, to)));
  }
}
