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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.RatingReports;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Printed;

/** What customers said in a period, on paper. */
@Path("rating-report")
@RequestScoped
public class RatingReportsResource {
  private RatingReports reports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected RatingReportsResource() {} // container

  @Inject
  public RatingReportsResource(RatingReports reports, Calls calls) {
    this.reports = reports;
    this.calls = calls;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "rating-report.view",
      summary = "CSAT and NPS with 95 % intervals, by month, service territory and engineer",
      description =
          "Of visits that ended in the period, by default the last ninety days, as PDF or XLSX;"
              + " language is en or zh-CN, format is pdf or xlsx.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response view(
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("territoryId") @Nullable UUID territoryId,
      @QueryParam("language") @Nullable String language,
      @QueryParam("format") @Nullable String format) {
    var actor = calls.actor();
    var period =
        new RatingReports.Period(
            Printed.instant("from", from), Printed.instant("until", until), territoryId);
    return Printed.answer(
        format,
        language,
        locale -> reports.pdf(actor, period, locale),
        locale -> reports.xlsx(actor, period, locale));
  }
}
