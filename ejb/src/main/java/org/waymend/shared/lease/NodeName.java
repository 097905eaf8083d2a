package org.waymend.shared.lease;

import java.util.UUID;

/** Names this process among the nodes: holder of its leases, worker of its deliveries. */
public final class NodeName {
  /** New at every start, so that a restarted node never takes itself for its former self. */
  public static final String OF_THIS_PROCESS =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID();

  private NodeName() {}
}
