package org.waymend.optimizer.kernel;

import java.util.Arrays;

/**
 * A tour as nodes: 0 is home, then the visits and perhaps the depot, then home again. Beside each
 * node stands what the way to it and the way from it amount to (Vidal's concatenation).
 */
final class SegmentTour extends Tour {
  private final boolean hasSegments;

  /** Number of the last node, home. */
  int last = 1;

  /** Node of the depot; 0 if the tour does not stop there. */
  int depotNode;

  int[] place = new int[11];

  /** Travel from the node before. */
  int[] leg = new int[11];

  /** Earliest departure. */
  int[] departs = new int[11];

  /** Latest start that leaves the rest on time. */
  int[] latest = new int[11];

  /** Of the way from home to the node, its service included: duration, earliest, latest start. */
  int[] headLength = new int[11];

  int[] headEarliest = new int[11];
  int[] headLatest = new int[11];

  /** Of the way from the node to home. */
  int[] tailLength = new int[11];

  int[] tailEarliest = new int[11];
  int[] tailLatest = new int[11];

  /** What is left of things from home, before the depot. */
  int[] left = new int[0];

  /**
   * @param hasSegments whether head and tail are kept at all
   */
  SegmentTour(boolean hasSegments) {
    this.hasSegments = hasSegments;
  }

  @Override
  void grow(int capacity) {
    super.grow(capacity);
    int nodes = capacity + 3;
    place = Arrays.copyOf(place, nodes);
    leg = Arrays.copyOf(leg, nodes);
    departs = Arrays.copyOf(departs, nodes);
    latest = Arrays.copyOf(latest, nodes);
    headLength = Arrays.copyOf(headLength, nodes);
    headEarliest = Arrays.copyOf(headEarliest, nodes);
    headLatest = Arrays.copyOf(headLatest, nodes);
    tailLength = Arrays.copyOf(tailLength, nodes);
    tailEarliest = Arrays.copyOf(tailEarliest, nodes);
    tailLatest = Arrays.copyOf(tailLatest, nodes);
  }

  @Override
  void copyFrom(Tour tour) {
    super.copyFrom(tour);
    var other = (SegmentTour) tour;
    last = other.last;
    depotNode = other.depotNode;
    int nodes = last + 1;
    System.arraycopy(other.place, 0, place, 0, nodes);
    System.arraycopy(other.leg, 0, leg, 0, nodes);
    System.arraycopy(other.departs, 0, departs, 0, nodes);
    System.arraycopy(other.latest, 0, latest, 0, nodes);
    if (hasSegments) {
      copySegments(other, nodes);
    }
    left = left.length == other.left.length ? left : new int[other.left.length];
    System.arraycopy(other.left, 0, left, 0, left.length);
  }

  private void copySegments(SegmentTour other, int nodes) {
    System.arraycopy(other.headLength, 0, headLength, 0, nodes);
    System.arraycopy(other.headEarliest, 0, headEarliest, 0, nodes);
    System.arraycopy(other.headLatest, 0, headLatest, 0, nodes);
    System.arraycopy(other.tailLength, 0, tailLength, 0, nodes);
    System.arraycopy(other.tailEarliest, 0, tailEarliest, 0, nodes);
    System.arraycopy(other.tailLatest, 0, tailLatest, 0, nodes);
  }
}
