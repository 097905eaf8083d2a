package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.waymend.workforce.TerritoryFields;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.TerritoryImport;
import org.waymend.workforce.TerritoryRow;
import org.waymend.workforce.TerritoryService;
import org.waymend.workforce.TerritoryView;
import org.waymend.workforce.WorkforceCommands.ChangeTerritory;
import org.waymend.workforce.WorkforceCommands.RegisterTerritory;

/** Territories. */
@Path("territories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TerritoriesResource {
  private TerritoryService territories;
  private TerritoryImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected TerritoriesResource() {} // container

  @Inject
  public TerritoriesResource(TerritoryService territories, TerritoryImport imports, Calls calls) {
    this.territories = territories;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "territory.list", summary = "Territories")
  public Page<TerritoryView> list(@Context UriInfo uri) {
    return territories.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "territory.export", summary = "Territories as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, TerritoryRow.class, "territories", query -> territories.rows(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "territory.import",
      summary = "Import territories by code from CSV, all or nothing")
  public ImportReport importCsv(byte[] csv, @QueryParam("dryRun") boolean dryRun) {
    var actor = calls.actor();
    return dryRun
        ? imports.run(actor, csv, true)
        : calls.act(ImportReport.class, () -> imports.run(actor, csv, false));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "territory.view", summary = "One territory")
  public TerritoryView view(@PathParam("id") UUID id) {
    return territories.view(calls.actor(), new TerritoryId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "territory.register", summary = "Register a territory")
  public TerritoryView register(TerritoryFields body) {
    return calls.create(
        TerritoryView.class,
        () -> territories.register(new RegisterTerritory(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "territory.change", summary = "Change a territory")
  public TerritoryView change(@PathParam("id") UUID id, TerritoryFields body) {
    return calls.change(
        TerritoryView.class,
        version ->
            territories.change(
                new ChangeTerritory(calls.actor(), new TerritoryId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "territory.deactivate",
      summary = "Keep a territory from being chosen; what refers to it stays")
  public TerritoryView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        TerritoryView.class,
        version -> territories.deactivate(calls.actor(), new TerritoryId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "territory.activate", summary = "Let a territory be chosen again")
  public TerritoryView activate(@PathParam("id") UUID id) {
    return calls.change(
        TerritoryView.class,
        version -> territories.activate(calls.actor(), new TerritoryId(id), version));
  }
}
