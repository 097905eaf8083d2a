package org.waymend.optimizer.rules;

import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;

/**
 * A part of which a route uses more than its van has by then.
 *
 * @param usedThousandths by the visits of the route together
 * @param vanThousandths that earlier shifts of the engineer have left
 */
public record PartShortage(ShiftId shift, PartId part, long usedThousandths, long vanThousandths) {

  Violation violation() {
    var detail = part + ": " + usedThousandths + " of " + vanThousandths + " thousandths";
    return new Violation(HardRule.VAN_PARTS, shift, null, detail);
  }
}
