package org.waymend.optimizer.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cost points by constraint.
 *
 * @param byConstraint what is not 0, in the order of the constraints; negative in a difference
 */
public record SoftCost(Map<SoftConstraint, Long> byConstraint) {
  /** Nothing costs anything. */
  public static final SoftCost ZERO = new SoftCost(Map.of());

  /** Keeps its own copy of the map, without what costs nothing. */
  public SoftCost {
    Map<SoftConstraint, Long> copy = new EnumMap<>(SoftConstraint.class);
    copy.putAll(byConstraint);
    copy.values().removeIf(points -> points == 0);
    byConstraint = Collections.unmodifiableMap(copy);
  }

  /** Points of one constraint. */
  public long of(SoftConstraint constraint) {
    return byConstraint.getOrDefault(constraint, 0L);
  }

  /** Points of all constraints together. */
  public long total() {
    return byConstraint.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Both together. */
  public SoftCost plus(SoftCost other) {
    return with(other, 1);
  }

  /** How much more this is than the other. */
  public SoftCost minus(SoftCost other) {
    return with(other, -1);
  }

  private SoftCost with(SoftCost other, long sign) {
    Map<SoftConstraint, Long> sum = new EnumMap<>(SoftConstraint.class);
    sum.putAll(byConstraint);
    other.byConstraint.forEach((name, points) -> sum.merge(name, sign * points, Long::sum));
    return new SoftCost(sum);
  }

  /** All of a list together. */
  static SoftCost sum(List<SoftCost> costs) {
    return costs.stream().reduce(ZERO, SoftCost::plus);
  }
}
