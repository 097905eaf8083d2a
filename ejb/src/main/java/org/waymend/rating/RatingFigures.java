package org.waymend.rating;

import org.jspecify.annotations.Nullable;

/**
 * What some ratings say together.
 *
 * @param visits completed visits in the period, of which these ratings came; null where that makes
 *     no sense
 * @param ratings of these visits, doubted ones included
 * @param doubted ratings that do not count
 * @param counted ratings that do
 * @param responsePercent {@code counted} of {@code visits}; null without visits
 * @param csatMean 1 … 5; null without ratings that count
 * @param csat CSAT: share of 4 and 5, in percent, with Wilson's interval; null without ratings
 * @param npsAnswers ratings that count and answer the second question
 * @param promoters votes of 9 and 10
 * @param detractors votes of 0 to 6
 * @param nps −100 … 100, with Tango's interval; null without answers
 * @param isTooFew true if so few count that a figure says next to nothing
 */
public record RatingFigures(
    @Nullable Long visits,
    long ratings,
    long doubted,
    long counted,
    @Nullable Double responsePercent,
    @Nullable Double csatMean,
    @Nullable Estimate csat,
    long npsAnswers,
    long promoters,
    long detractors,
    @Nullable Estimate nps,
    boolean isTooFew) {
  /** With fewer ratings than this a figure is not shown as one. */
  public static final int LEAST = 10;
}
