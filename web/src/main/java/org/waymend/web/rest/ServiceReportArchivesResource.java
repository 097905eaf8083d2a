package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.ServiceReports;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Printed;

/** The service reports of a period, in one archive. */
@Path("service-reports")
@RequestScoped
public class ServiceReportArchivesResource {
  private ServiceReports reports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ServiceReportArchivesResource() {} // container

  @Inject
  public ServiceReportArchivesResource(ServiceReports reports, Calls calls) {
    this.reports = reports;
    this.calls = calls;
  }

  @GET
  @Path("archive")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Names.FINANCE, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "service-report.archive",
      summary = "The service reports of all visits that ended in a time, as ZIP",
      description = "One PDF per visit and a workbook of all; at most 2,000 visits.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response archive(
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("language") @Nullable String language) {
    var actor = calls.actor();
    var archive =
        reports.archive(
            actor, Printed.requiredInstant("from", from), Printed.requiredInstant("until", until));
    StreamingOutput body = out -> reports.write(actor, archive, Printed.language(language), out);
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + archive.fileName() + "\"")
        .build();
  }
}
