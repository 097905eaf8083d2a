package org.waymend.workorder.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;
import org.waymend.workorder.VisitTotals;
import org.waymend.workorder.WorkFigures.CompletedOrders;
import org.waymend.workorder.WorkFigures.Labour;
import org.waymend.workorder.WorkFigures.OpenVisits;

/** Work orders and visits, counted by the database; one answer per span, also for empty ones. */
public interface WorkCounts {
  List<VisitTotals> ended(TimeSpans spans, @Nullable UUID territory);

  List<CompletedOrders> completed(TimeSpans spans, @Nullable UUID territory);

  List<Labour> labour(TimeSpans spans, @Nullable UUID engineersTerritory);

  OpenVisits open(Instant createdBefore, @Nullable UUID territory);
}
