package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.settlement.ChargeId;
import org.waymend.settlement.ChargeReasonFields;
import org.waymend.settlement.ChargeService;
import org.waymend.settlement.ChargeView;
import org.waymend.settlement.SettlementCommands.ActOnCharge;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** What visits cost and earn; {@code status=OPEN} are those that have no price yet. */
@Path("charges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChargesResource {
  private ChargeService charges;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ChargesResource() {} // container

  @Inject
  public ChargesResource(ChargeService charges, Calls calls) {
    this.charges = charges;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "charge.list",
      summary = "What visits cost or earn each party; status=OPEN has no price yet")
  public Page<ChargeView> list(@Context UriInfo uri) {
    return charges.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "charge.view", summary = "What one visit costs or earns one party")
  public ChargeView view(@PathParam("id") UUID id) {
    return charges.view(calls.actor(), new ChargeId(id));
  }

  @POST
  @Path("{id}/reprice")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "charge.reprice",
      summary = "Price by today's rate cards; lines that there are get reversed first")
  public ChargeView reprice(@PathParam("id") UUID id, ChargeReasonFields body) {
    return calls.change(
        ChargeView.class,
        version ->
            charges.reprice(
                new ActOnCharge(calls.actor(), new ChargeId(id), version, body.reason())));
  }

  @POST
  @Path("{id}/reverse")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "charge.reverse", summary = "Take the lines back, for a reason")
  public ChargeView reverse(@PathParam("id") UUID id, ChargeReasonFields body) {
    return calls.change(
        ChargeView.class,
        version ->
            charges.reverse(
                new ActOnCharge(calls.actor(), new ChargeId(id), version, body.reason())));
  }
}
