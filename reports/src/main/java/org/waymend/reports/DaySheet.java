package org.waymend.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.ServiceReport.Span;

/**
 * An engineer's day on paper, for a basement without network. Texts are empty when there is nothing
 * to say.
 *
 * @param zone in which the day and its times are
 * @param shifts paid time of the day
 * @param visits in the order of the route
 * @param parts what all of them need together, by number
 */
public record DaySheet(
    LocalDate on,
    ZoneId zone,
    String engineer,
    String engineerNumber,
    List<Span> shifts,
    String van,
    List<Stop> visits,
    List<Taken> parts) {
  public DaySheet {
    shifts = List.copyOf(shifts);
    visits = List.copyOf(visits);
    parts = List.copyOf(parts);
  }

  /**
   * A visit.
   *
   * @param planned null while unplanned
   * @param zone of the site; times are in it
   * @param priority {@code URGENT}, {@code HIGH}, {@code NORMAL} or {@code LOW}
   * @param travelSeconds planned drive to it; null if unknown
   * @param link what the QR code opens
   */
  public record Stop(
      String number,
      @Nullable Span planned,
      ZoneId zone,
      String customer,
      String site,
      String address,
      String accessNotes,
      String contact,
      String asset,
      String priority,
      List<Span> promised,
      @Nullable Integer travelSeconds,
      @Nullable Integer travelMetres,
      String summary,
      String instructions,
      String note,
      List<String> steps,
      List<Needed> parts,
      String link) {
    public Stop {
      promised = List.copyOf(promised);
      steps = List.copyOf(steps);
      parts = List.copyOf(parts);
    }
  }

  /** A part that one visit needs. */
  public record Needed(String number, String name, BigDecimal quantity, String unit) {}

  /**
   * A part that the day needs.
   *
   * @param inVan what lies in the van; null without a van
   */
  public record Taken(
      String number, String name, BigDecimal quantity, String unit, @Nullable BigDecimal inVan) {}
}
