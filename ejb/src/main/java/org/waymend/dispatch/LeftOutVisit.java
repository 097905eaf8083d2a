package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.waymend.optimizer.plan.UnassignedReason;

/**
 * A visit that a run left out.
 *
 * @param reason of the shift that comes closest to taking it
 */
public record LeftOutVisit(
    UUID visitId, UnassignedReason reason, List<BlockedEngineers> blockedBy) {}
