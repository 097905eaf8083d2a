package org.waymend.optimizer.explain;

import java.time.Instant;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;

/** Who comes when. Instants, because two problems may start at different times. */
public record Stop(EngineerId engineer, ShiftId shift, Instant startsAt, Instant endsAt) {}
