package org.waymend.optimizer.kernel;

import java.util.Arrays;

/**
 * Between which seconds the planned visits of groups must start, so that each tour can be timed
 * without a look at the others, and the way back to how that stood at the last commit.
 */
final class Holds {
  static final int ANY_TIME = Integer.MAX_VALUE;

  private final int[] notBefore;
  private final int[] noLater;
  private final int[] savedNotBefore;
  private final int[] savedNoLater;
  private final boolean[] isChanged;
  private final int[] changed;
  private int changedCount;
  private int[] bestNotBefore;
  private int[] bestNoLater;

  Holds(int visits) {
    notBefore = new int[visits];
    noLater = new int[visits];
    Arrays.fill(noLater, ANY_TIME);
    savedNotBefore = new int[visits];
    savedNoLater = new int[visits];
    isChanged = new boolean[visits];
    changed = new int[visits];
    bestNotBefore = notBefore.clone();
    bestNoLater = noLater.clone();
  }

  /** Second before which the visit does not start; 0 if it need not wait. */
  int notBefore(int v) {
    return notBefore[v];
  }

  /** Last second at which it may start; {@link #ANY_TIME} if others do not mind. */
  int noLater(int v) {
    return noLater[v];
  }

  void hold(int v, int from, int to) {
    if (!isChanged[v]) {
      isChanged[v] = true;
      changed[changedCount++] = v;
      savedNotBefore[v] = notBefore[v];
      savedNoLater[v] = noLater[v];
    }
    notBefore[v] = from;
    noLater[v] = to;
  }

  void commit() {
    while (changedCount > 0) {
      isChanged[changed[--changedCount]] = false;
    }
  }

  void rollBack() {
    while (changedCount > 0) {
      int v = changed[--changedCount];
      isChanged[v] = false;
      notBefore[v] = savedNotBefore[v];
      noLater[v] = savedNoLater[v];
    }
  }

  void remember() {
    bestNotBefore = notBefore.clone();
    bestNoLater = noLater.clone();
  }

  /** With these visits, how it stands. */
  Snapshot now(int[][] visits) {
    return new Snapshot(visits, notBefore.clone(), noLater.clone());
  }

  /** With these visits, what is remembered. */
  Snapshot bestOf(int[][] visits) {
    return new Snapshot(visits, bestNotBefore.clone(), bestNoLater.clone());
  }

  void restore(Snapshot snapshot) {
    System.arraycopy(snapshot.notBefore, 0, notBefore, 0, notBefore.length);
    System.arraycopy(snapshot.noLater, 0, noLater, 0, noLater.length);
    commit();
  }
}
