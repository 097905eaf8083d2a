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
import org.waymend.ticket.TicketAttachments;
import org.waymend.ticket.TicketId;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Uploads;

/** Photos and papers on tickets. */
@Path("tickets/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketAttachmentsResource {
  private TicketAttachments attachments;
  private AttachmentStore store;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected TicketAttachmentsResource() {} // container

  @Inject
  public TicketAttachmentsResource(
      TicketAttachments attachments, AttachmentStore store, Calls calls) {
    this.attachments = attachments;
    this.store = store;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(
      operationId = "ticket.attachments",
      summary = "A ticket's attachments, the oldest first; customers see no internal ones",
      description = "Always the whole list, which has at most 30.")
  public Page<AttachmentView> list(@PathParam("id") UUID id) {
    var list = attachments.list(calls.actor(), new TicketId(id));
    return new Page<>(list, null, list.size());
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "ticket.attach",
      summary = "Attach a file; repeated under the same key it is one attachment",
      description =
          "The body is the file as it is, at most 25 MB. Its name comes in the header X-File-Name,"
              + " percent-encoded UTF-8, or in the parameter name. JPEG, PNG, GIF, PDF, MP4 and"
              + " plain text are taken, told by their bytes; pictures are drawn anew.")
  public AttachmentView attach(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String encodedName,
      @QueryParam("name") @Nullable String name,
      @QueryParam("isInternal") @DefaultValue("false") boolean isInternal,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    var actor = calls.actor();
    var ticket = new TicketId(id);
    attachments.requireAllowed(actor, ticket, isInternal);
    calls.requireKey();
    var file = store.receive(Uploads.name(encodedName, name), body);
    return calls.actOnce(
        AttachmentView.class, () -> attachments.attach(actor, ticket, isInternal, file));
  }

  @GET
  @Path("{attachmentId}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(
      operationId = "ticket.attachment",
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
        attachments.open(calls.actor(), new TicketId(id), attachmentId, thumbnail));
  }
}
