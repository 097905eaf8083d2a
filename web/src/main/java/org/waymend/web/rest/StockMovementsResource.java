package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.inventory.OpeningView;
import org.waymend.inventory.StockCommands.OpenStock;
import org.waymend.inventory.StockCommands.OpeningFields;
import org.waymend.inventory.StockMovementView;
import org.waymend.inventory.StockOpeningImport;
import org.waymend.inventory.StockService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** The stock ledger. */
@Path("stock-movements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StockMovementsResource {
  private StockService stock;
  private StockOpeningImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected StockMovementsResource() {} // container

  @Inject
  public StockMovementsResource(StockService stock, StockOpeningImport imports, Calls calls) {
    this.stock = stock;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.STOREKEEPER, Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "stock-movement.list", summary = "Movements, the newest first")
  public Page<StockMovementView> list(@Context UriInfo uri) {
    return stock.movements(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.STOREKEEPER, Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "stock-movement.export", summary = "Movements as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, StockMovementView.class, "stock-movements", query -> stock.movements(actor, query));
  }

  @POST
  @Path("opening")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "stock-movement.opening",
      summary = "Book what lies at a location when work with the system begins")
  public OpeningView open(OpeningFields body) {
    return calls.actOnce(OpeningView.class, () -> stock.open(new OpenStock(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "stock-movement.import",
      summary = "Book opening stock from CSV (location, part, quantity, note), all or nothing")
  public ImportReport importOpening(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }
}
