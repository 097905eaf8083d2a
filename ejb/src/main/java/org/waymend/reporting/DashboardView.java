package org.waymend.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the service does in a period, beside the one of the same length before it.
 *
 * @param until exclusive, as of all pairs here
 * @param timeZone IANA zone of the house, in which the days begin
 * @param startsAt instant at which {@code from} begins
 * @param endsAt instant at which {@code until} begins
 * @param territoryId null for everything
 * @param territoryName empty for everything
 * @param least with fewer rows than this a share or score says next to nothing
 * @param figures those that the actor may see, in the order of {@link Figure}
 */
public record DashboardView(
    LocalDate from,
    LocalDate until,
    LocalDate previousFrom,
    String timeZone,
    Instant startsAt,
    Instant endsAt,
    @Nullable UUID territoryId,
    String territoryName,
    TrendStep step,
    int least,
    List<FigureView> figures,
    List<TrendPoint> trend,
    List<NodeTime> nodes) {

  /** How long a point of the trend is. */
  public enum TrendStep {
    DAY,
    /** From Monday; the first and the last may be shorter. */
    WEEK
  }

  /**
   * One figure.
   *
   * @param before of the period before; null where that can't be told any more
   * @param counts the rows it is made of
   */
  public record FigureView(
      Figure figure,
      FigureUnit unit,
      FigureValue now,
      @Nullable FigureValue before,
      List<CountedRows> counts) {}

  /**
   * A value in the figure's unit.
   *
   * @param value null without a row
   * @param low lower end of the 95 % interval; null where the rows are all there is to know
   * @param high upper end, null as {@code low}
   * @param n rows below the line
   */
  public record FigureValue(
      @Nullable Double value, @Nullable Double low, @Nullable Double high, long n) {}

  /**
   * So many rows of a list.
   *
   * @param minutes what the figure takes from them together, where that is a time
   * @param list path of the list
   * @param filters that show exactly these rows
   */
  public record CountedRows(
      FigureCount count,
      long number,
      @Nullable Long minutes,
      String list,
      List<RowFilter> filters) {}

  /** A parameter of a list. */
  public record RowFilter(String name, String value) {}

  /**
   * One step of the trend.
   *
   * @param backlog at its end; null while that lies ahead
   * @param csat null for those who may not see it, as {@code nps}
   */
  public record TrendPoint(
      LocalDate from,
      LocalDate until,
      @Nullable Long backlog,
      long completed,
      FigureValue onTime,
      @Nullable FigureValue csat,
      @Nullable FigureValue nps) {}

  /**
   * Mean time that completed visits spent in a node.
   *
   * @param minutes null without a row
   * @param minutesBefore of the period before
   * @param list path of the list
   * @param filters that show exactly the {@code n} rows
   */
  public record NodeTime(
      ServiceNode node,
      long n,
      @Nullable Double minutes,
      @Nullable Double minutesBefore,
      String list,
      List<RowFilter> filters) {}
}
