package org.waymend.workorder;

/** Why a work order was cancelled. */
public enum WorkOrderReason {
  WITHDRAWN,
  DUPLICATE,
  NOT_NEEDED,
  NOT_OURS,
  /** Needs a note. */
  OTHER
}
