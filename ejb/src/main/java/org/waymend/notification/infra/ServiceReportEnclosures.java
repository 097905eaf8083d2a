package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymend.notification.domain.Enclosures;
import org.waymend.reporting.ServiceReports;
import org.waymend.shared.DomainException;
import org.waymend.workorder.VisitId;

/** Prints the service report of a visit when its mail leaves, in the mail's language. */
@ApplicationScoped
class ServiceReportEnclosures implements Enclosures {
  static final String KIND = "SERVICE_REPORT";

  private static final Logger LOG = System.getLogger(ServiceReportEnclosures.class.getName());

  private ServiceReports reports;

  @SuppressWarnings("NullAway.Init")
  protected ServiceReportEnclosures() {} // container

  @Inject
  ServiceReportEnclosures(ServiceReports reports) {
    this.reports = reports;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<EnclosedFile> make(UUID id, String language) {
    try {
      var report = reports.pdf(new VisitId(id), Locale.forLanguageTag(language));
      return Optional.of(new EnclosedFile(report.mediaType(), report.content()));
    } catch (DomainException e) {
      LOG.log(Level.WARNING, "The mail about visit " + id + " leaves without its report", e);
      return Optional.empty();
    }
  }
}
