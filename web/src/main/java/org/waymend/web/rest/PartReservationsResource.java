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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.inventory.PartReservationService;
import org.waymend.inventory.PartReservationView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Parts that are held for visits. */
@Path("part-reservations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartReservationsResource {
  private PartReservationService reservations;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected PartReservationsResource() {} // container

  @Inject
  public PartReservationsResource(PartReservationService reservations, Calls calls) {
    this.reservations = reservations;
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
  @Operation(
      operationId = "part-reservation.list",
      summary = "Parts held for visits, the newest first")
  public Page<PartReservationView> list(@Context UriInfo uri) {
    return reservations.list(calls.actor(), Lists.query(uri));
  }
}
