package org.waymend.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers said about the visits that ended in a period.
 *
 * @param from first day
 * @param until last day
 * @param territory empty for all of them
 * @param least fewer ratings than this are too few for a figure
 * @param csat ratings that count: how many said 1, 2, 3, 4, 5
 * @param nps how many said 0, 1, … 10
 * @param comments newest first
 * @param moreComments how many older ones are left out
 */
public record RatingReport(
    LocalDate from,
    LocalDate until,
    String territory,
    int least,
    Figures total,
    List<Long> csat,
    List<Long> nps,
    List<Group> months,
    List<Group> territories,
    List<Group> engineers,
    List<Comment> comments,
    long moreComments) {
  public RatingReport {
    csat = List.copyOf(csat);
    nps = List.copyOf(nps);
    months = List.copyOf(months);
    territories = List.copyOf(territories);
    engineers = List.copyOf(engineers);
    comments = List.copyOf(comments);
  }

  /** A figure with its 95 % interval. */
  public record Interval(double value, double low, double high) {}

  /**
   * What some ratings say together.
   *
   * @param visits that could have been rated
   * @param doubted ratings that do not count
   * @param counted ratings that do
   * @param csatMean 1 … 5; null without ratings
   * @param csat share of 4 and 5, in percent; null without ratings
   * @param npsAnswers ratings that answer the second question
   * @param nps −100 … 100; null without answers
   */
  public record Figures(
      long visits,
      long doubted,
      long counted,
      @Nullable Double responsePercent,
      @Nullable Double csatMean,
      @Nullable Interval csat,
      long npsAnswers,
      long promoters,
      long detractors,
      @Nullable Interval nps,
      boolean isTooFew) {}

  /** The ratings of one month, service territory or engineer. */
  public record Group(String name, Figures figures) {}

  /**
   * What a customer wrote.
   *
   * @param on day of the visit's end
   * @param nps null if not answered
   */
  public record Comment(
      LocalDate on,
      String visit,
      String customer,
      int csat,
      @Nullable Integer nps,
      String text,
      boolean isDoubted) {}
}
