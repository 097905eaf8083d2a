package org.waymend.launcher.bench;

/** What the system is in the middle of when it is killed. */
enum Moment {
  /** A customer, a ticket or a file is being received. */
  INTAKE(20),
  /** A plan is being searched. */
  SEARCH(1500),
  /** A plan is being published. */
  PUBLICATION(60);

  private final int depthMillis;

  Moment(int depthMillis) {
    this.depthMillis = depthMillis;
  }

  /** A kill comes at most this long after the moment has begun. */
  int depthMillis() {
    return depthMillis;
  }
}
