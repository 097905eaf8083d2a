package org.waymend.reporting.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingTrend.SpanRatings;
import org.waymend.workforce.ShiftTime;
import org.waymend.workorder.VisitTotals;
import org.waymend.workorder.WorkFigures.CompletedOrders;
import org.waymend.workorder.WorkFigures.Labour;
import org.waymend.workorder.WorkFigures.OpenVisits;

/**
 * All that the dashboard is made of, as its features counted it.
 *
 * @param backlog at the start of the period before, and at the end of it and of each step
 * @param ratings null for those who may not see them
 */
public record DashboardNumbers(
    List<Long> backlog,
    OpenVisits open,
    Counted<VisitTotals> visits,
    Counted<CompletedOrders> orders,
    Counted<Labour> labour,
    ShiftTime shifts,
    ShiftTime shiftsBefore,
    @Nullable Counted<SpanRatings> ratings) {}
