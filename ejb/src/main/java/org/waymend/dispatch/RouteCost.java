package org.waymend.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the published routes of an engineer cost on a day.
 *
 * @param cost points of all shifts of that day; 0 for who has none
 * @param costs the same by constraint
 */
public record RouteCost(UUID engineerId, LocalDate on, long cost, List<CostPart> costs) {}
