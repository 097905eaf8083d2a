package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.List;

/** How all tours of a book stood, to be put back there or into another book of the same day. */
final class Snapshot {
  final int[][] visits;

  /** By visit, see {@link Holds}; empty where nothing is held. */
  final int[] notBefore;

  final int[] noLater;

  /** Keeps the arrays. */
  Snapshot(int[][] visits, int[] notBefore, int[] noLater) {
    this.visits = visits;
    this.notBefore = notBefore;
    this.noLater = noLater;
  }

  /** Of each part what was its own. */
  static Snapshot of(List<Snapshot> parts, Cut cut) {
    var first = parts.get(0);
    var visits = new int[first.visits.length][];
    for (int s = 0; s < visits.length; s++) {
      visits[s] = parts.get(cut.ownerOfShift(s)).visits[s];
    }
    var notBefore = first.notBefore.clone();
    var noLater = first.noLater.clone();
    for (int v = 0; v < notBefore.length; v++) {
      var own = parts.get(cut.ownerOfVisit(v));
      notBefore[v] = own.notBefore[v];
      noLater[v] = own.noLater[v];
    }
    return new Snapshot(visits, notBefore, noLater);
  }

  Routes routes() {
    var waits = new int[visits.length][];
    for (int s = 0; s < waits.length; s++) {
      waits[s] =
          Arrays.stream(visits[s]).map(v -> notBefore.length == 0 ? 0 : notBefore[v]).toArray();
    }
    return new Routes(visits, waits);
  }
}
