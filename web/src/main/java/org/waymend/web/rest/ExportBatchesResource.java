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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.settlement.ExportBatchId;
import org.waymend.settlement.ExportBatchView;
import org.waymend.settlement.ExportFields;
import org.waymend.settlement.ExportFormat;
import org.waymend.settlement.ExportService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Locked statements in files that never change. */
@Path("export-batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExportBatchesResource {
  private ExportService exports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ExportBatchesResource() {} // container

  @Inject
  public ExportBatchesResource(ExportService exports, Calls calls) {
    this.exports = exports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "export-batch.list", summary = "Export batches, the newest first")
  public Page<ExportBatchView> list(@Context UriInfo uri) {
    return exports.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "export-batch.view", summary = "One export batch")
  public ExportBatchView view(@PathParam("id") UUID id) {
    return exports.view(calls.actor(), new ExportBatchId(id));
  }

  @POST
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "export-batch.register",
      summary = "Export the locked statements that were not exported yet")
  public ExportBatchView create(ExportFields body) {
    return calls.create(ExportBatchView.class, () -> exports.create(calls.actor(), body));
  }

  @GET
  @Path("{id}/files/{format}")
  @Produces({"text/csv", "application/octet-stream"})
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "export-batch.download",
      summary = "A file of an export batch, the same bytes every time")
  public Response download(@PathParam("id") UUID id, @PathParam("format") ExportFormat format) {
    var file = exports.file(calls.actor(), new ExportBatchId(id), format);
    return Response.ok(file.content(), format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
        .build();
  }
}
