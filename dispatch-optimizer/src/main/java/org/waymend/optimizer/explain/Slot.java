package org.waymend.optimizer.explain;

import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.StartWindow;

/**
 * An engineer and a window that could be offered to a customer; nobody else's visits change hands.
 *
 * @param window in which the service starts
 * @param position how many stops of the route come before it
 * @param arriveSecond when the drive to the visit ends
 * @param startSecond when its service would start
 * @param endSecond when it would end, exclusive
 * @param difference what the plan would cost more
 */
public record Slot(
    EngineerId engineer,
    ShiftId shift,
    StartWindow window,
    int position,
    int arriveSecond,
    int startSecond,
    int endSecond,
    SoftCost difference) {}
