package org.waymend.workorder.domain;

import java.util.Optional;
import org.waymend.workorder.EngineerPosition;
import org.waymend.workorder.VisitId;

/** Last positions, one for each engineer. */
public interface EngineerPositions {
  /** In place of the engineer's former one. */
  void put(EngineerPosition position);

  /** Empty unless the last position was on the way to this visit. */
  Optional<EngineerPosition> find(VisitId visit);
}
