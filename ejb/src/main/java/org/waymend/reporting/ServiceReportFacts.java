package org.waymend.reporting;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.ServiceReport;
import org.waymend.reports.ServiceReport.Device;
import org.waymend.reports.ServiceReport.Place;
import org.waymend.reports.ServiceReport.Signature;
import org.waymend.reports.ServiceReport.Span;
import org.waymend.reports.ServiceReport.Step;
import org.waymend.reports.ServiceReport.Times;
import org.waymend.reports.ServiceReport.Used;
import org.waymend.workorder.FailReason;
import org.waymend.workorder.TaskView;
import org.waymend.workorder.VisitRecord;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** What a service report says, without its pictures, in the words of its language. */
final class ServiceReportFacts {
  private ServiceReportFacts() {}

  static ServiceReport of(VisitRecord record, Locale language) {
    boolean isChinese = isChinese(language);
    var visit = record.visit();
    var asset = record.asset();
    var reason = record.noSignatureReason();
    return new ServiceReport(
        visit.number(),
        visit.workOrderNumber(),
        visit.ticketNumber(),
        new Place(
            visit.customerName(),
            visit.siteName(),
            visit.siteAddress(),
            joined(record.contact().name(), record.contact().phone())),
        new Device(
            asset.name(),
            asset.tag(),
            (asset.manufacturer() + " " + asset.model()).strip(),
            asset.serialNumber()),
        isChinese ? record.category().nameZh() : record.category().nameEn(),
        visit.engineerName(),
        record.asked().subject(),
        record.asked().description(),
        visit.status().name(),
        reason(visit),
        record.note(),
        visit.tasks().stream().map(task -> step(task, isChinese)).toList(),
        times(record),
        record.used().stream().map(used -> used(used, isChinese)).toList(),
        List.of(),
        new Signature(record.signedBy(), null, reason == null ? null : reason.name()),
        null);
  }

  static boolean isChinese(Locale language) {
    return language.getLanguage().equals("zh");
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
  }

  /** Only what the paper has a word for; who met nobody needs no other reason. */
  private static @Nullable String reason(VisitView visit) {
    return visit.status() != VisitStatus.NOT_COMPLETED
        ? null
        : Stream.of(FailReason.values())
            .map(FailReason::name)
            .filter(name -> name.equals(visit.statusReason()))
            .findFirst()
            .orElse(null);
  }

  private static Step step(TaskView task, boolean isChinese) {
    return new Step(isChinese ? task.textZh() : task.textEn(), task.isDone(), task.note());
  }

  private static Times times(VisitRecord record) {
    var visit = record.visit();
    var startsAt = visit.startsAt();
    var endsAt = visit.endsAt();
    return new Times(
        ZoneId.of(visit.timeZone()),
        visit.windows().stream().map(w -> new Span(w.startsAt(), w.endsAt())).toList(),
        startsAt == null || endsAt == null ? null : new Span(startsAt, endsAt),
        visit.travelStartedAt(),
        visit.arrivedAt(),
        visit.workStartedAt(),
        Objects.requireNonNull(visit.endedAt(), "it is over"),
        record.labourMinutes());
  }

  private static Used used(VisitRecord.Used used, boolean isChinese) {
    var part = used.part();
    return new Used(
        part.number(),
        isChinese ? part.nameZh() : part.nameEn(),
        used.quantity().units(),
        part.unit().name());
  }
}
