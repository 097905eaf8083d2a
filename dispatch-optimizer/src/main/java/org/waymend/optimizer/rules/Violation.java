package org.waymend.optimizer.rules;

import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.VisitId;

/**
 * One rule broken once.
 *
 * @param visit whose visit breaks it; null when it is the route as a whole
 * @param detail for logs and developers; screens translate the rule
 */
public record Violation(HardRule rule, ShiftId shift, @Nullable VisitId visit, String detail) {}
