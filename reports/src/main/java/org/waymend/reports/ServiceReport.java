package org.waymend.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a visit, for its customer. Texts are empty when there is nothing to say, and in
 * the language of the paper where they have one.
 *
 * @param number of the visit, WO-000123-1
 * @param result {@code COMPLETED}, {@code NOT_COMPLETED} or {@code NO_SHOW}
 * @param reason why it was not completed, as the visit names it; null if it was
 * @param note what was done, in the engineer's words
 * @param rating null if it can't be rated
 */
public record ServiceReport(
    String number,
    String workOrder,
    String ticket,
    Place place,
    Device device,
    String category,
    String engineer,
    String askedInShort,
    String asked,
    String result,
    @Nullable String reason,
    String note,
    List<Step> steps,
    Times times,
    List<Used> parts,
    List<ReportPicture> photos,
    Signature signature,
    @Nullable RatingLink rating) {

  public ServiceReport {
    steps = List.copyOf(steps);
    parts = List.copyOf(parts);
    photos = List.copyOf(photos);
  }

  /** The same with its pictures and its code. */
  public ServiceReport with(
      List<ReportPicture> photosOfIt, Signature signed, @Nullable RatingLink link) {
    return new ServiceReport(
        number,
        workOrder,
        ticket,
        place,
        device,
        category,
        engineer,
        askedInShort,
        asked,
        result,
        reason,
        note,
        steps,
        times,
        parts,
        photosOfIt,
        signed,
        link);
  }

  /** Whom we were at, and where. */
  public record Place(String customer, String site, String address, String contact) {}

  /** What was serviced. */
  public record Device(String name, String tag, String model, String serialNumber) {}

  /** A step of the checklist. */
  public record Step(String text, boolean isDone, String note) {}

  /** A time from – until. */
  public record Span(Instant from, Instant until) {}

  /**
   * When it was; null for what did not happen.
   *
   * @param zone of the site
   * @param promised arrival windows; empty for any time
   * @param labourMinutes measured time on site
   */
  public record Times(
      ZoneId zone,
      List<Span> promised,
      @Nullable Span planned,
      @Nullable Instant travelStartedAt,
      @Nullable Instant arrivedAt,
      @Nullable Instant workStartedAt,
      Instant endedAt,
      @Nullable Long labourMinutes) {
    public Times {
      promised = List.copyOf(promised);
    }
  }

  /**
   * A part that was used.
   *
   * @param unit word of the unit, {@code PIECE}
   */
  public record Used(String number, String name, BigDecimal quantity, String unit) {}

  /**
   * @param picture null if nobody signed
   * @param reason why nobody did; null if somebody did
   */
  public record Signature(String name, @Nullable ReportPicture picture, @Nullable String reason) {}

  /**
   * @param until exclusive
   */
  public record RatingLink(String url, Instant until) {}
}
