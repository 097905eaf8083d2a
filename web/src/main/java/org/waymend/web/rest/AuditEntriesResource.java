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
import org.waymend.audit.AuditEntryView;
import org.waymend.audit.AuditService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.CurrentRequest;
import org.waymend.web.http.Lists;

/** The audit trail: who changed what, when and from where. */
@Path("audit-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditEntriesResource {
  private AuditService audit;
  private CurrentRequest request;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntriesResource() {} // container

  @Inject
  public AuditEntriesResource(AuditService audit, CurrentRequest request) {
    this.audit = audit;
    this.request = request;
  }

  @GET
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "audit-entry.list", summary = "Changes, newest first")
  public Page<AuditEntryView> list(@Context UriInfo uri) {
    return audit.list(request.actor(), Lists.query(uri));
  }
}
