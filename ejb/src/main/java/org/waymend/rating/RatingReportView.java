package org.waymend.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers said about the visits that ended in a period, for a paper.
 *
 * @param from first day, in {@code zone}
 * @param until last day
 * @param zone IANA name, in which the house's days and months begin
 * @param territoryName empty for all of them
 * @param csat ratings that count: how many said 1, 2, 3, 4, 5
 * @param nps how many said 0, 1, … 10
 * @param months 2026-11, oldest first
 * @param territories by name; those without one last, with an empty name
 * @param engineers by name
 * @param comments newest first
 * @param moreComments how many older ones are left out
 */
public record RatingReportView(
    LocalDate from,
    LocalDate until,
    String zone,
    String territoryName,
    RatingFigures total,
    List<Long> csat,
    List<Long> nps,
    List<ReportedGroup> months,
    List<ReportedGroup> territories,
    List<ReportedGroup> engineers,
    List<ReportedComment> comments,
    long moreComments) {

  /** The part of one month, service territory or engineer. */
  public record ReportedGroup(String name, RatingFigures figures) {}

  /**
   * What a customer wrote.
   *
   * @param on day of the visit's end
   */
  public record ReportedComment(
      LocalDate on,
      UUID visitId,
      String visitNumber,
      String customerName,
      int csat,
      @Nullable Integer nps,
      String text,
      boolean isCounted) {}
}
