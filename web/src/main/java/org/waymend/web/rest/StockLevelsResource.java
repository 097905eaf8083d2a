package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.inventory.StockLevelView;
import org.waymend.inventory.StockService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** What lies where. */
@Path("stock-levels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StockLevelsResource {
  private StockService stock;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected StockLevelsResource() {} // container

  @Inject
  public StockLevelsResource(StockService stock, Calls calls) {
    this.stock = stock;
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
  @Operation(operationId = "stock-level.list", summary = "How much of each part lies where")
  public Page<StockLevelView> list(@Context UriInfo uri) {
    return stock.levels(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.STOREKEEPER, Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "stock-level.export", summary = "Stock levels as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, StockLevelView.class, "stock-levels", query -> stock.levels(actor, query));
  }
}
