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
import org.waymend.outbox.OutboxDeliveryView;
import org.waymend.outbox.OutboxService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** What waits in the outbox, and what died there. */
@Path("outbox-deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OutboxDeliveriesResource {
  private OutboxService outbox;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected OutboxDeliveriesResource() {} // container

  @Inject
  public OutboxDeliveriesResource(OutboxService outbox, Calls calls) {
    this.outbox = outbox;
    this.calls = calls;
  }

  @GET
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "outbox-delivery.list", summary = "Deliveries, newest first")
  public Page<OutboxDeliveryView> list(@Context UriInfo uri) {
    return outbox.list(calls.actor(), Lists.query(uri));
  }

  @POST
  @Path("{id}/retry")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "outbox-delivery.retry",
      summary = "Give a dead delivery another three days")
  public OutboxDeliveryView retry(@PathParam("id") UUID id) {
    return calls.act(OutboxDeliveryView.class, () -> outbox.retry(calls.actor(), id));
  }
}
