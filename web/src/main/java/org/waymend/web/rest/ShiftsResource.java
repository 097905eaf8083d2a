package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workforce.GeneratedShifts;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftGenerationFields;
import org.waymend.workforce.ShiftId;
import org.waymend.workforce.ShiftImport;
import org.waymend.workforce.ShiftService;
import org.waymend.workforce.ShiftView;
import org.waymend.workforce.WorkforceCommands.ChangeShift;
import org.waymend.workforce.WorkforceCommands.GenerateShifts;
import org.waymend.workforce.WorkforceCommands.RegisterShift;

/** Shifts. */
@Path("shifts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShiftsResource {
  private ShiftService shifts;
  private ShiftImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ShiftsResource() {} // container

  @Inject
  public ShiftsResource(ShiftService shifts, ShiftImport imports, Calls calls) {
    this.shifts = shifts;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "shift.list", summary = "Shifts")
  public Page<ShiftView> list(@Context UriInfo uri) {
    return shifts.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "shift.export", summary = "Shifts as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, ShiftView.class, "shifts", query -> shifts.list(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "shift.import",
      summary = "Import shifts by engineer and day from CSV, all or nothing")
  public ImportReport importCsv(byte[] csv, @QueryParam("dryRun") boolean dryRun) {
    var actor = calls.actor();
    return dryRun
        ? imports.run(actor, csv, true)
        : calls.act(ImportReport.class, () -> imports.run(actor, csv, false));
  }

  @POST
  @Path("generate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "shift.generate",
      summary = "Make a pattern's shifts for engineers and days; days with a shift stay")
  public GeneratedShifts generate(ShiftGenerationFields body) {
    return calls.actOnce(
        GeneratedShifts.class, () -> shifts.generate(new GenerateShifts(calls.actor(), body)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "shift.view", summary = "One shift")
  public ShiftView view(@PathParam("id") UUID id) {
    return shifts.view(calls.actor(), new ShiftId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "shift.register", summary = "Register a shift")
  public ShiftView register(ShiftFields body) {
    return calls.create(
        ShiftView.class, () -> shifts.register(new RegisterShift(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "shift.change", summary = "Change a shift")
  public ShiftView change(@PathParam("id") UUID id, ShiftFields body) {
    return calls.change(
        ShiftView.class,
        version -> shifts.change(new ChangeShift(calls.actor(), new ShiftId(id), version, body)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "shift.delete", summary = "Delete a shift")
  public void delete(@PathParam("id") UUID id) {
    calls.delete(version -> shifts.delete(calls.actor(), new ShiftId(id), version));
  }
}
