package org.waymend.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the visits that ended in a period.
 *
 * @param until exclusive
 * @param least fewer ratings than this are too few for a figure
 * @param groups by name, never by figure: what overlaps is not ranked
 */
public record RatingSummaryView(
    Instant from,
    Instant until,
    RatingGrouping groupBy,
    int least,
    RatingFigures total,
    List<RatingGroupView> groups) {

  /**
   * The part of one engineer, customer or way.
   *
   * @param id null for ways
   * @param name of the engineer or customer; the way's own name
   */
  public record RatingGroupView(@Nullable UUID id, String name, RatingFigures figures) {}
}
