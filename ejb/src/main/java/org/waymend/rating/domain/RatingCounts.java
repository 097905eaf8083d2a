package org.waymend.rating.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingTrend.SpanRatings;
import org.waymend.shared.TimeSpans;

/** Ratings, counted by the database. */
public interface RatingCounts {
  /** One answer per span in which the visit ended, also for empty ones. */
  List<SpanRatings> perSpan(TimeSpans spans, @Nullable UUID territory);
}
