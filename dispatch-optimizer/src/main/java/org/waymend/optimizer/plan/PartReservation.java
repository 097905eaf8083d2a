package org.waymend.optimizer.plan;

import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/**
 * A part that a planned visit takes from its engineer's van.
 *
 * @param shift whose van
 * @param thousandths of a piece, more than 0
 */
public record PartReservation(VisitId visit, ShiftId shift, PartId part, long thousandths) {}
