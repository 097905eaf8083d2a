package org.waymend.settlement;

import java.util.List;

/**
 * The months of settlement.
 *
 * @param months newest first, the last two years
 */
public record SettlementMonthsView(List<SettlementMonthView> months) {}
