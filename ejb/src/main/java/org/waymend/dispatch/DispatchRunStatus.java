package org.waymend.dispatch;

/** Where a dispatch run stands. */
public enum DispatchRunStatus {
  /** Waits for a node that has time. */
  QUEUED,
  RUNNING,
  COMPLETED,
  /** Somebody ended it early; its best plan so far can be published all the same. */
  CANCELLED,
  FAILED;

  /** Nothing more happens to it. */
  public boolean isDone() {
    return this != QUEUED && this != RUNNING;
  }
}
