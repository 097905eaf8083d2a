package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;
import org.waymend.workforce.domain.ServiceProvider;
import org.waymend.workforce.domain.ServiceProviders;

/** Imports service providers by code, from the columns of their export. */
@ApplicationScoped
public class ServiceProviderImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "version",
          "code",
          "name",
          "contactName",
          "email",
          "phone",
          "isActive",
          "createdAt");

  private ServiceProviders serviceProviders;
  private CsvImport imports;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected ServiceProviderImport() {} // container

  @Inject
  public ServiceProviderImport(
      ServiceProviders serviceProviders, CsvImport imports, Access access, Clock clock) {
    this.serviceProviders = serviceProviders;
    this.imports = imports;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "service-provider.import");
    var cells = new ImportedCells();
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, row -> take(row, cells));
  }

  private Outcome take(CsvRow row, ImportedCells cells) {
    var code = cells.key(row, "code");
    var found = serviceProviders.findByCode(code).orElse(null);
    var before = found == null ? null : found.fields();
    boolean isActive = row.bool("isActive", found == null || found.isActive());
    var fields =
        new ServiceProviderFields(
            code,
            row.text("name", before == null ? null : before.name()),
            row.text("contactName", before == null ? null : before.contactName()),
            row.text("email", before == null ? null : before.email()),
            row.text("phone", before == null ? null : before.phone()));
    if (found != null && fields.equals(before) && isActive == found.isActive()) {
      return Outcome.UNCHANGED;
    }
    ServiceProvider serviceProvider;
    if (found == null) {
      serviceProvider = ServiceProvider.register(UuidV7.next(clock), fields, clock.instant());
      serviceProviders.add(serviceProvider);
    } else {
      serviceProvider = found;
      serviceProvider.change(fields);
    }
    if (isActive) {
      serviceProvider.activate();
    } else {
      serviceProvider.deactivate();
    }
    return found == null ? Outcome.CREATED : Outcome.CHANGED;
  }
}
