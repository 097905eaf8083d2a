package org.waymend.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentStore;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.RatingWay;
import org.waymend.reports.Letterhead;
import org.waymend.reports.ReportPicture;
import org.waymend.reports.ServiceReport;
import org.waymend.reports.ServiceReport.RatingLink;
import org.waymend.reports.ServiceReport.Signature;
import org.waymend.reports.ServiceReportPrinter;
import org.waymend.reports.ServiceReportWorkbook;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.transaction.Transactions;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitRecord;
import org.waymend.workorder.VisitRecords;

/**
 * Prints what was done at visits, for their customers. Reading is one short transaction; pictures
 * are scaled and paper is printed outside of it, one report after the other, so that two hundred
 * take no more memory than one.
 */
@ApplicationScoped
public class ServiceReports {
  static final String ONE = "service-report.view";
  static final String MANY = "service-report.archive";

  /** The most reports of one archive. */
  public static final int MOST = 2000;

  private static final int AT_ONCE = 25; // visits read together

  private final ServiceReportPrinter printer = new ServiceReportPrinter();
  private VisitRecords records;
  private RatingLinks links;
  private AttachmentStore attachments;
  private HouseLetterhead letterhead;
  private Transactions transactions;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected ServiceReports() {} // container

  @Inject
  ServiceReports(
      VisitRecords records,
      RatingLinks links,
      AttachmentStore attachments,
      HouseLetterhead letterhead,
      Transactions transactions,
      Access access) {
    this.records = records;
    this.links = links;
    this.attachments = attachments;
    this.letterhead = letterhead;
    this.transactions = transactions;
    this.access = access;
  }

  /** A visit, and until when it can be rated; null if it can't. */
  private record Read(VisitRecord visit, @Nullable Instant ratableUntil) {}

  /**
   * The report as PDF.
   *
   * @param language of the paper: Chinese, else English
   * @throws DomainException {@code visit/unknown}; {@code service-report/too-early} until the visit
   *     is over
   */
  public PrintedReport pdf(Actor actor, VisitId id, Locale language) {
    var read = read(actor, id);
    return pdf(read, letterhead.now(), language);
  }

  /**
   * The same for programs of the house, such as the one that sends mails.
   *
   * @throws DomainException as the other
   */
  public PrintedReport pdf(VisitId id, Locale language) {
    return pdf(Actor.system("reporting"), id, language);
  }

  /**
   * The report as a workbook.
   *
   * @throws DomainException as {@link #pdf}
   */
  public PrintedReport xlsx(Actor actor, VisitId id, Locale language) {
    var read = read(actor, id);
    var report = ServiceReportFacts.of(read.visit(), language);
    return PrintedReport.xlsx(
        name(read.visit()), ServiceReportWorkbook.of(language, List.of(report)));
  }

  /** The reports of all visits that ended in a time, by their end. */
  public record Archive(String fileName, List<VisitId> visits) {}

  /**
   * Which visits an archive will hold; {@link #write} makes it.
   *
   * @param until exclusive
   * @throws DomainException {@code request/invalid} unless {@code from} is before {@code until};
   *     {@code service-report/too-many}
   */
  public Archive archive(Actor actor, Instant from, Instant until) {
    access.check(actor, MANY);
    var check = new Check();
    check.isTrue(from.isBefore(until), "until", "out-of-range", "must be after from");
    check.throwIfAny();
    var visits = transactions.call(() -> records.ended(actor, MANY, from, until, MOST + 1));
    if (visits.size() > MOST) {
      throw new DomainException(
              DomainException.Kind.RULE_VIOLATED,
              "service-report/too-many",
              "More than " + MOST + " visits ended in this time. Choose a shorter one.")
          .with("limit", MOST);
    }
    return new Archive("service-reports.zip", visits);
  }

  /** Writes one PDF after the other, and a workbook of all. */
  public void write(Actor actor, Archive archive, Locale language, OutputStream to)
      throws IOException {
    var head = letterhead.now();
    var facts = new ArrayList<ServiceReport>();
    try (var zip = new ZipOutputStream(to)) {
      for (int i = 0; i < archive.visits().size(); i += AT_ONCE) {
        var some = archive.visits().subList(i, Math.min(archive.visits().size(), i + AT_ONCE));
        for (var read : read(actor, some)) {
          var paper = pdf(read, head, language);
          zip.putNextEntry(new ZipEntry(paper.fileName()));
          zip.write(paper.content());
          facts.add(ServiceReportFacts.of(read.visit(), language));
        }
      }
      zip.putNextEntry(new ZipEntry("service-reports.xlsx"));
      zip.write(ServiceReportWorkbook.of(language, facts));
    }
  }

  private Read read(Actor actor, VisitId id) {
    return transactions.call(
        () -> {
          var visit = records.record(actor, ONE, id);
          return new Read(visit, links.ratable(List.of(visit.visit())).get(id.value()));
        });
  }

  private List<Read> read(Actor actor, List<VisitId> ids) {
    return transactions.call(
        () -> {
          var visits = records.records(actor, MANY, ids);
          Map<UUID, Instant> ratable =
              links.ratable(visits.stream().map(VisitRecord::visit).toList());
          return visits.stream()
              .map(visit -> new Read(visit, ratable.get(visit.visit().id())))
              .toList();
        });
  }

  private PrintedReport pdf(Read read, Letterhead head, Locale language) {
    var visit = read.visit();
    var signatureId = visit.signatureId();
    var reason = visit.noSignatureReason();
    var signature =
        new Signature(
            visit.signedBy(),
            signatureId == null ? null : drawing(signatureId),
            reason == null ? null : reason.name());
    var photos = visit.photos().stream().map(this::photo).toList();
    var report =
        ServiceReportFacts.of(visit, language).with(photos, signature, rating(read).orElse(null));
    return PrintedReport.pdf(name(visit), printer.print(language, head, report));
  }

  private Optional<RatingLink> rating(Read read) {
    var until = read.ratableUntil();
    var endedAt = read.visit().visit().endedAt();
    return until == null || endedAt == null
        ? Optional.empty()
        : links
            .link(RatingWay.REPORT, read.visit().visit().id(), endedAt)
            .map(url -> new RatingLink(url, until));
  }

  private ReportPicture photo(UUID attachment) {
    try (var stream = opened(attachment)) {
      return ReportPicture.photo(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReportPicture drawing(UUID attachment) {
    try (var stream = opened(attachment)) {
      return ReportPicture.drawing(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream opened(UUID attachment) {
    return transactions.call(() -> attachments.open(attachment).stream());
  }

  private static String name(VisitRecord visit) {
    return "service-report-" + visit.visit().number();
  }
}
