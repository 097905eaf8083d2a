package org.waymend.optimizer.explain;

import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;

/**
 * The best place of an engineer's day for a visit, and what it changes; nobody else's visits change
 * hands. Differences are between both changed routes as they would be and as they are.
 *
 * @param position how many stops of that route come before it
 * @param askSecond who asks for the visit to be put before the first stop that starts later than
 *     this gets this place
 * @param travelSeconds how much more is driven; negative if less
 * @param lateSeconds how much later than due visits start together
 * @param overtimeSeconds how much longer shifts last beyond their end
 * @param othersMoved how many other visits start at another time
 * @param difference how much more the routes would cost
 */
public record Landing(
    EngineerId engineer,
    ShiftId shift,
    int position,
    int arriveSecond,
    int startSecond,
    int endSecond,
    int askSecond,
    int travelSeconds,
    int lateSeconds,
    int overtimeSeconds,
    int othersMoved,
    SoftCost difference) {}
