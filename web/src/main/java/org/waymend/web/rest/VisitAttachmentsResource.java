package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Uploads;
import org.waymend.workorder.VisitEvidenceService;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitWorkCommands.AttachToVisit;

/** Photos and papers of visits. */
@Path("visits/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VisitAttachmentsResource {
  private VisitEvidenceService evidence;
  private AttachmentStore store;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected VisitAttachmentsResource() {} // container

  @Inject
  public VisitAttachmentsResource(
      VisitEvidenceService evidence, AttachmentStore store, Calls calls) {
    this.evidence = evidence;
    this.store = store;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "visit.attachments",
      summary = "A visit's photos, signature and papers, the oldest first",
      description = "Always the whole list, which has at most 30.")
  public Page<AttachmentView> list(@PathParam("id") UUID id) {
    return evidence.attachments(calls.actor(), new VisitId(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.attach",
      summary = "Attach a file; repeated under the same key it is one attachment",
      description =
          "The body is the file as it is, at most 25 MB. Its name comes in the header X-File-Name,"
              + " percent-encoded UTF-8, or in the parameter name. With isInternal=false a photo is"
              + " on the service report.")
  public AttachmentView attach(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String encodedName,
      @QueryParam("name") @Nullable String name,
      @QueryParam("isInternal") @DefaultValue("true") boolean isInternal,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    var actor = calls.actor();
    var visit = new VisitId(id);
    evidence.requireRoom(actor, "visit.attach", visit);
    calls.requireKey();
    var file = store.receive(Uploads.name(encodedName, name), body);
    return calls.actOnce(
        AttachmentView.class,
        () -> evidence.attach(new AttachToVisit(actor, visit, file, isInternal)));
  }

  @GET
  @Path("{attachmentId}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "visit.attachment",
      summary = "One attachment's bytes; with thumbnail=true a small JPEG of a picture")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response content(
      @PathParam("id") UUID id,
      @PathParam("attachmentId") UUID attachmentId,
      @QueryParam("thumbnail") @DefaultValue("false") boolean thumbnail) {
    return Uploads.answer(
        evidence.content(calls.actor(), new VisitId(id), attachmentId, thumbnail));
  }
}
