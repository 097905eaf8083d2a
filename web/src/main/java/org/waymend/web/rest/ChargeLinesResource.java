package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.settlement.ChargeLineId;
import org.waymend.settlement.ChargeLineView;
import org.waymend.settlement.ChargeService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Amounts with their rules and evidence. */
@Path("charge-lines")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChargeLinesResource {
  private ChargeService charges;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ChargeLinesResource() {} // container

  @Inject
  public ChargeLinesResource(ChargeService charges, Calls calls) {
    this.charges = charges;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.CUSTOMER, Names.FINANCE, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "charge-line.list", summary = "Charge lines by day and visit")
  public Page<ChargeLineView> list(@Context UriInfo uri) {
    return charges.lines(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.CUSTOMER, Names.FINANCE, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(
      operationId = "charge-line.view",
      summary = "One charge line with its rule and evidence")
  public ChargeLineView view(@PathParam("id") UUID id) {
    return charges.line(calls.actor(), new ChargeLineId(id));
  }
}
