package org.waymend.rating;

import org.jspecify.annotations.Nullable;

/**
 * What the public page shows to whoever has a link: never what was answered, since the same link
 * may be on the engineer's phone.
 *
 * @param isGiven true once the visit is rated
 */
public record RatingPageView(RatedVisit visit, RatingWay way, boolean isGiven) {

  /**
   * What the page shows to whoever has just rated.
   *
   * @param fields what was answered
   */
  public record GivenRating(RatedVisit visit, RatingFields fields, boolean isChangeable) {}

  /**
   * What became of an answer.
   *
   * @param changeToken opens it for a quarter of an hour; null in hand-over mode
   */
  public record RatingReceipt(RatingId id, @Nullable String changeToken) {}
}
