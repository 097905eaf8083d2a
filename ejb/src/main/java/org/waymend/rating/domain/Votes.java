package org.waymend.rating.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingFigures;

/** Ratings, summed up; what is doubted is counted apart and makes no figure. */
public final class Votes {
  private static final int SATISFIED = 4;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  private long ratings;
  private long counted;
  private long csatSum;
  private long satisfied;
  private long answers;
  private long promoters;
  private long detractors;

  /** All of them together. */
  public static Votes of(Collection<RatingCount> counts) {
    var votes = new Votes();
    counts.forEach(votes::add);
    return votes;
  }

  /** So many ratings that say the same. */
  public static Votes of(int csat, @Nullable Integer nps, boolean isCounted, long n) {
    var votes = new Votes();
    votes.add(csat, nps, isCounted, n);
    return votes;
  }

  public Votes plus(Votes other) {
    var sum = new Votes();
    for (var each : List.of(this, other)) {
      sum.ratings += each.ratings;
      sum.counted += each.counted;
      sum.csatSum += each.csatSum;
      sum.satisfied += each.satisfied;
      sum.answers += each.answers;
      sum.promoters += each.promoters;
      sum.detractors += each.detractors;
    }
    return sum;
  }

  private void add(RatingCount count) {
    add(count.csat(), count.nps(), count.isCounted(), count.ratings());
  }

  private void add(int csat, @Nullable Integer nps, boolean isCounted, long n) {
    ratings += n;
    if (!isCounted) {
      return;
    }
    counted += n;
    csatSum += n * csat;
    satisfied += csat >= SATISFIED ? n : 0;
    if (nps != null) {
      answers += n;
      promoters += nps >= PROMOTER ? n : 0;
      detractors += nps <= DETRACTOR ? n : 0;
    }
  }

  /**
   * @param visits completed visits that could have been rated; null where that makes no sense
   */
  public RatingFigures figures(@Nullable Long visits) {
    return new RatingFigures(
        visits,
        ratings,
        ratings - counted,
        counted,
        visits == null || visits == 0 ? null : 100.0 * counted / visits,
        counted == 0 ? null : (double) csatSum / counted,
        counted == 0 ? null : Wilson.percent(satisfied, counted),
        answers,
        promoters,
        detractors,
        answers == 0 ? null : NetPromoterScore.of(promoters, detractors, answers),
        counted < RatingFigures.LEAST);
  }
}
