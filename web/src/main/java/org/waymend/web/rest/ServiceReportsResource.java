package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.ServiceReports;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Printed;
import org.waymend.workorder.VisitId;

/** The service report of a visit. */
@Path("visits/{id}/service-report")
@RequestScoped
public class ServiceReportsResource {
  private ServiceReports reports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ServiceReportsResource() {} // container

  @Inject
  public ServiceReportsResource(ServiceReports reports, Calls calls) {
    this.reports = reports;
    this.calls = calls;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "service-report.view",
      summary = "What was done at a visit that is over, as PDF or XLSX",
      description = "language is en or zh-CN, format is pdf or xlsx.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response view(
      @PathParam("id") UUID id,
      @QueryParam("language") @Nullable String language,
      @QueryParam("format") @Nullable String format) {
    var actor = calls.actor();
    var visit = new VisitId(id);
    return Printed.answer(
        format,
        language,
        locale -> reports.pdf(actor, visit, locale),
        locale -> reports.xlsx(actor, visit, locale));
  }
}
