package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.AssigneeView;
import org.waymend.ticket.TicketService;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** People of the desk. */
@Path("assignees")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AssigneesResource {
  private TicketService tickets;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected AssigneesResource() {} // container

  @Inject
  public AssigneesResource(TicketService tickets, Calls calls) {
    this.tickets = tickets;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "assignee.list", summary = "Who can look after tickets, by name")
  public Page<AssigneeView> list(@Context UriInfo uri) {
    return tickets.assignees(calls.actor(), Lists.query(uri));
  }
}
