package org.waymend.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.domain.RatingCounts;
import org.waymend.rating.domain.Votes;
import org.waymend.shared.TimeSpans;

/**
 * Ratings span by span, for features that report; summed up as in every other figure of ratings. It
 * asks for no permission: they have checked their own.
 */
@ApplicationScoped
public class RatingTrend {
  /**
   * Ratings of the visits that ended in a span.
   *
   * @param untilRated from the end of the visit to the rating, all that count together
   */
  public record SpanRatings(Votes votes, Duration untilRated) {
    public static final SpanRatings NONE = new SpanRatings(Votes.of(List.of()), Duration.ZERO);

    public SpanRatings plus(SpanRatings other) {
      return new SpanRatings(votes.plus(other.votes), untilRated.plus(other.untilRated));
    }

    /**
     * @param visits completed visits that could have been rated; null where that makes no sense
     */
    public RatingFigures figures(@Nullable Long visits) {
      return votes.figures(visits);
    }
  }

  private RatingCounts counts;

  @SuppressWarnings("NullAway.Init")
  protected RatingTrend() {} // container

  @Inject
  public RatingTrend(RatingCounts counts) {
    this.counts = counts;
  }

  /**
   * One answer per span in which the visit ended.
   *
   * @param territory of the visit's site; null for all
   */
  public List<SpanRatings> perSpan(TimeSpans spans, @Nullable UUID territory) {
    return counts.perSpan(spans, territory);
  }
}
