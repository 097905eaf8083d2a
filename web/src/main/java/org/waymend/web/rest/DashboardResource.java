package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.DashboardService;
import org.waymend.reporting.DashboardView;
import org.waymend.shared.Check;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** How the service does. */
@Path("dashboard")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DashboardResource {
  private DashboardService dashboard;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected DashboardResource() {} // container

  @Inject
  public DashboardResource(DashboardService dashboard, Calls calls) {
    this.dashboard = dashboard;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dashboard.view",
      summary = "Figures of the service in a period, with the lists that they are made of",
      description =
          "from and until are local days of the house, until exclusive; by default the last days"
              + " (30, or as many as days says) up to today, at most a year. Each count names the"
              + " list and the filters that show exactly its rows.")
  public DashboardView view(
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("days") @Nullable Integer days,
      @QueryParam("territoryId") @Nullable UUID territoryId) {
    return dashboard.view(
        calls.actor(), date("from", from), date("until", until), days, territoryId);
  }

  private static @Nullable LocalDate date(String field, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      var check = new Check();
      check.add(field, "invalid-value", "must be a date like 2026-11-22");
      check.throwIfAny();
      return null;
    }
  }
}
