package org.waymend.reporting.domain;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Something counted per span of a period: that of the period before, and one per step.
 *
 * @param steps at least one
 */
public record Counted<T>(T before, List<T> steps, BinaryOperator<T> plus) {

  /**
   * @param spans the period before first
   */
  public static <T> Counted<T> of(List<T> spans, BinaryOperator<T> plus) {
    return new Counted<>(spans.get(0), spans.subList(1, spans.size()), plus);
  }

  public T now() {
    return steps.stream().reduce(plus).orElseThrow();
  }

  public T at(int step) {
    return steps.get(step);
  }
}
