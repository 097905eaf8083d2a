package org.waymend.optimizer.travel;

/**
 * Where a place meets the road: a point of an edge, to the centimetre, or a crossing. All costs are
 * {@link DriveCost}s, NONE where a one-way street forbids it.
 *
 * @param edge −1 at a crossing, which is {@code base} then
 * @param base node at which the edge begins
 * @param adj node at which it ends; {@code base} again at a crossing
 * @param centimetres from {@code base}
 * @param leaveByBase from the point to {@code base}
 * @param leaveByAdj from the point to {@code adj}
 * @param enterByBase from {@code base} to the point
 * @param enterByAdj from {@code adj} to the point
 */
record Anchor(
    int edge,
    int base,
    int adj,
    int centimetres,
    long leaveByBase,
    long leaveByAdj,
    long enterByBase,
    long enterByAdj) {

  static Anchor atCrossing(int node) {
    return new Anchor(-1, node, node, 0, 0, DriveCost.NONE, 0, DriveCost.NONE);
  }

  /**
   * @param length of the edge in centimetres, over 0
   * @param there cost of the whole edge from base to adj
   * @param back cost of the whole edge from adj to base
   */
  static Anchor onEdge(
      int edge, int base, int adj, int centimetres, int length, long there, long back) {
    double share = Math.min(1, (double) centimetres / length);
    return new Anchor(
        edge,
        base,
        adj,
        centimetres,
        DriveCost.part(back, share),
        DriveCost.part(there, 1 - share),
        DriveCost.part(there, share),
        DriveCost.part(back, 1 - share));
  }

  /** Two places with one key are one point of the road; unique within an imported map. */
  long key() {
    return edge < 0 ? 0xFFFF_FFFFL << 32 | base : (long) edge << 32 | centimetres;
  }

  /** Along the edge that both are on, without reaching its ends; NONE if they are on two. */
  long directTo(Anchor other) {
    if (edge != other.edge) {
      return DriveCost.NONE;
    }
    if (key() == other.key()) {
      return 0;
    }
    if (edge < 0) {
      return DriveCost.NONE;
    }
    return other.centimetres > centimetres
        ? difference(other.enterByBase, enterByBase)
        : difference(other.enterByAdj, enterByAdj);
  }

  private static long difference(long farther, long nearer) {
    return farther == DriveCost.NONE
        ? DriveCost.NONE
        : DriveCost.of(
            Math.max(0, DriveCost.millis(farther) - DriveCost.millis(nearer)),
            Math.max(0, DriveCost.centimetres(farther) - DriveCost.centimetres(nearer)));
  }
}
