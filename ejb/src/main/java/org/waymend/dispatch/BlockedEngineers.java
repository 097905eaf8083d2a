package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.waymend.optimizer.plan.UnassignedReason;

/** A reason, and the engineers whose shifts it closes to a visit. */
public record BlockedEngineers(UnassignedReason reason, List<UUID> engineerIds) {}
