package org.waymend.rating.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whom we reminded of a rating. */
public interface RatingReminders {
  /** A completed visit that nobody has rated. */
  record Unrated(UUID visitId, UUID customerId) {}

  /**
   * The last completed visit of each customer that ended in the period, if they have not rated it;
   * nobody who was reminded, or rated any visit, since {@code quietSince}.
   *
   * @param from inclusive
   * @param until exclusive
   * @return the oldest first, at most {@code most}
   */
  List<Unrated> due(Instant from, Instant until, Instant quietSince, int most);

  void add(Unrated visit, Instant now);
}
