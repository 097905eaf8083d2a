package org.waymend.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.Estimate;
import org.waymend.rating.RatingFigures;
import org.waymend.rating.RatingReportService;
import org.waymend.rating.RatingReportView;
import org.waymend.rating.RatingReportView.ReportedComment;
import org.waymend.rating.RatingReportView.ReportedGroup;
import org.waymend.reports.RatingReport;
import org.waymend.reports.RatingReport.Comment;
import org.waymend.reports.RatingReport.Figures;
import org.waymend.reports.RatingReport.Group;
import org.waymend.reports.RatingReport.Interval;
import org.waymend.reports.RatingReportPrinter;
import org.waymend.reports.RatingReportWorkbook;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.transaction.Transactions;

/** Prints what customers said in a period; printing is outside the transaction that reads. */
@ApplicationScoped
public class RatingReports {
  private final RatingReportPrinter printer = new RatingReportPrinter();
  private RatingReportService ratings;
  private HouseLetterhead letterhead;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected RatingReports() {} // container

  @Inject
  RatingReports(
      RatingReportService ratings, HouseLetterhead letterhead, Transactions transactions) {
    this.ratings = ratings;
    this.letterhead = letterhead;
    this.transactions = transactions;
  }

  /**
   * Which ratings.
   *
   * @param from null: ninety days before {@code until}
   * @param until exclusive; null: now
   * @param territoryId null for all of them
   */
  public record Period(
      @Nullable Instant from, @Nullable Instant until, @Nullable UUID territoryId) {}

  /**
   * @param language of the paper: Chinese, else English
   * @throws DomainException as {@link RatingReportService#view}
   */
  public PrintedReport pdf(Actor actor, Period period, Locale language) {
    var view = read(actor, period);
    var paper = printer.print(language, letterhead.now(), report(view, language));
    return PrintedReport.pdf(name(view), paper);
  }

  /**
   * The same figures, unrounded.
   *
   * @throws DomainException as {@link RatingReportService#view}
   */
  public PrintedReport xlsx(Actor actor, Period period, Locale language) {
    var view = read(actor, period);
    return PrintedReport.xlsx(
        name(view), RatingReportWorkbook.of(language, report(view, language)));
  }

  private RatingReportView read(Actor actor, Period period) {
    return transactions.call(
        () -> ratings.view(actor, period.from(), period.until(), period.territoryId()));
  }

  private static String name(RatingReportView view) {
    return "customer-satisfaction-" + view.from() + "-" + view.until();
  }

  private static RatingReport report(RatingReportView view, Locale language) {
    return new RatingReport(
        view.from(),
        view.until(),
        view.territoryName(),
        RatingFigures.LEAST,
        figures(view.total()),
        view.csat(),
        view.nps(),
        groups(view.months(), language),
        groups(view.territories(), language),
        groups(view.engineers(), language),
        view.comments().stream().map(RatingReports::comment).toList(),
        view.moreComments());
  }

  /** A group without a name are the visits that lie in no service territory. */
  private static List<Group> groups(List<ReportedGroup> groups, Locale language) {
    return groups.stream()
        .map(
            group ->
                new Group(
                    group.name().isEmpty()
                        ? RatingReportPrinter.withoutTerritory(language)
                        : group.name(),
                    figures(group.figures())))
        .toList();
  }

  private static Figures figures(RatingFigures figures) {
    var visits = figures.visits();
    return new Figures(
        visits == null ? 0 : visits,
        figures.doubted(),
        figures.counted(),
        figures.responsePercent(),
        figures.csatMean(),
        interval(figures.csat()),
        figures.npsAnswers(),
        figures.promoters(),
        figures.detractors(),
        interval(figures.nps()),
        figures.isTooFew());
  }

  private static @Nullable Interval interval(@Nullable Estimate estimate) {
    return estimate == null
        ? null
        : new Interval(estimate.value(), estimate.low(), estimate.high());
  }

  private static Comment comment(ReportedComment comment) {
    return new Comment(
        comment.on(),
        comment.visitNumber(),
        comment.customerName(),
        comment.csat(),
        comment.nps(),
        comment.text(),
        !comment.isCounted());
  }
}
