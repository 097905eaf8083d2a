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
import org.waymend.reporting.DaySheets;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Printed;

/** An engineer's day on paper. */
@Path("engineers/{id}/day-sheet")
@RequestScoped
public class DaySheetsResource {
  private DaySheets sheets;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected DaySheetsResource() {} // container

  @Inject
  public DaySheetsResource(DaySheets sheets, Calls calls) {
    this.sheets = sheets;
    this.calls = calls;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "day-sheet.view",
      summary = "An engineer's visits of a day and the parts to take, as PDF or XLSX",
      description = "Without a date, today; language is en or zh-CN, format is pdf or xlsx.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response view(
      @PathParam("id") UUID id,
      @QueryParam("on") @Nullable String on,
      @QueryParam("language") @Nullable String language,
      @QueryParam("format") @Nullable String format) {
    var actor = calls.actor();
    var day = new DaySheets.Day(id, Printed.day("on", on));
    return Printed.answer(
        format,
        language,
        locale -> sheets.pdf(actor, day, locale),
        locale -> sheets.xlsx(actor, day, locale));
  }
}
