package org.waymend.optimizer.travel;

/** Finds the quickest ways from many points to many. Safe for several threads. */
interface LegSearch {

  /** Tells the sink the cost from every source to every target, in any order. */
  void drive(Anchor[] from, Anchor[] to, LegSink sink);
}
