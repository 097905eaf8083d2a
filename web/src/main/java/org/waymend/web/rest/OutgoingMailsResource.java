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
import org.waymend.notification.OutgoingMailId;
import org.waymend.notification.OutgoingMailService;
import org.waymend.notification.OutgoingMailView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Mails that left the house, and those that would have if it had a mail server. */
@Path("outgoing-mails")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OutgoingMailsResource {
  private OutgoingMailService mails;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected OutgoingMailsResource() {} // container

  @Inject
  public OutgoingMailsResource(OutgoingMailService mails, Calls calls) {
    this.mails = mails;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "outgoing-mail.list", summary = "Mails of ours, newest first")
  public Page<OutgoingMailView> list(@Context UriInfo uri) {
    return mails.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "outgoing-mail.view", summary = "One mail of ours")
  public OutgoingMailView view(@PathParam("id") UUID id) {
    return mails.view(calls.actor(), new OutgoingMailId(id));
  }
}
