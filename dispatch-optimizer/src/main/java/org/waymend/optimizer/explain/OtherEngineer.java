package org.waymend.optimizer.explain;

import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;

/**
 * Somebody else who could do a visit, at the best place of his or her day; nobody else's visits
 * change hands.
 *
 * @param position how many stops of that route come before it
 * @param arriveSecond when the drive to the visit ends
 * @param startSecond when its service would start
 * @param endSecond when it would end, exclusive
 * @param difference how much more the two changed routes would cost; negative if less
 */
public record OtherEngineer(
    EngineerId engineer,
    ShiftId shift,
    int position,
    int arriveSecond,
    int startSecond,
    int endSecond,
    SoftCost difference) {}
