package org.waymend.optimizer.problem;

/** How visits of a group depend on each other. */
public enum GroupKind {
  /** A crew: one visit for each of its engineers, who start at the same second; all or none. */
  TOGETHER,
  /** A sequence, such as work of several days: one after the other, none without those before. */
  IN_ORDER
}
