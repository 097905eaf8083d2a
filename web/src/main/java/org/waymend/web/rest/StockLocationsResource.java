package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.waymend.inventory.StockLocationCommands.ChangeStockLocation;
import org.waymend.inventory.StockLocationCommands.RegisterStockLocation;
import org.waymend.inventory.StockLocationCsv;
import org.waymend.inventory.StockLocationFields;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.StockLocationImport;
import org.waymend.inventory.StockLocationService;
import org.waymend.inventory.StockLocationView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Warehouses, vans and the stores of locations providers. */
@Path("stock-locations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StockLocationsResource {
  private StockLocationService locations;
  private StockLocationImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected StockLocationsResource() {} // container

  @Inject
  public StockLocationsResource(
      StockLocationService locations, StockLocationImport imports, Calls calls) {
    this.locations = locations;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "stock-location.list", summary = "Stock locations")
  public Page<StockLocationView> list(@Context UriInfo uri) {
    return locations.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.STOREKEEPER, Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "stock-location.export", summary = "Stock locations as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, StockLocationCsv.class, "stock-locations", query -> locations.export(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "stock-location.import",
      summary = "Register and change stock locations from CSV, all or nothing")
  public ImportReport importCsv(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "stock-location.view", summary = "One stock location")
  public StockLocationView view(@PathParam("id") UUID id) {
    return locations.view(calls.actor(), new StockLocationId(id));
  }

  @POST
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(operationId = "stock-location.register", summary = "Register a stock location")
  public StockLocationView register(StockLocationFields body) {
    return calls.create(
        StockLocationView.class,
        () -> locations.register(new RegisterStockLocation(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(operationId = "stock-location.change", summary = "Change a stock location")
  public StockLocationView change(@PathParam("id") UUID id, StockLocationFields body) {
    return calls.change(
        StockLocationView.class,
        version ->
            locations.change(
                new ChangeStockLocation(calls.actor(), new StockLocationId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "stock-location.deactivate",
      summary = "Close a stock location that is empty")
  public StockLocationView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        StockLocationView.class,
        version -> locations.deactivate(calls.actor(), new StockLocationId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(operationId = "stock-location.activate", summary = "Open a stock location again")
  public StockLocationView activate(@PathParam("id") UUID id) {
    return calls.change(
        StockLocationView.class,
        version -> locations.activate(calls.actor(), new StockLocationId(id), version));
  }
}
