package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.workorder.ArrivalFields;
import org.waymend.workorder.DeclineFields;
import org.waymend.workorder.FailFields;
import org.waymend.workorder.FinishFields;
import org.waymend.workorder.NoShowFields;
import org.waymend.workorder.NoSignatureReason;
import org.waymend.workorder.TickFields;
import org.waymend.workorder.UsedPartFields;
import org.waymend.workorder.VisitEvidenceService;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitPartService;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.VisitWorkCommands.ArriveAtVisit;
import org.waymend.workorder.VisitWorkCommands.DeclineVisit;
import org.waymend.workorder.VisitWorkCommands.FailVisit;
import org.waymend.workorder.VisitWorkCommands.FinishVisit;
import org.waymend.workorder.VisitWorkCommands.MissVisit;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.VisitWorkCommands.RequestFollowUp;
import org.waymend.workorder.VisitWorkCommands.ReturnPart;
import org.waymend.workorder.VisitWorkCommands.TickTask;
import org.waymend.workorder.VisitWorkCommands.UsePart;
import org.waymend.workorder.VisitWorkService;
import org.waymend.workorder.VisitWorkView;

/** What engineers do to their visits; the desk does it for one who calls. */
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("visits")
public class VisitWorkResource {
  /**
   * How a visit ends well: with a signature, or with the reason why there is none.
   *
   * @param note what was done, up to 1,000 characters; required with the reason OTHER
   * @param signedBy name of who signed, required with a signature
   * @param signature a PNG, in base64
   */
  public record VisitFinishFields(
      @Nullable String note,
      @Nullable String signedBy,
      @Nullable String signature,
      @Nullable NoSignatureReason noSignatureReason) {}

  private VisitWorkService work;
  private VisitPartService parts;
  private VisitEvidenceService evidence;
  private AttachmentStore attachments;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected VisitWorkResource() {} // container

  @Inject
  public VisitWorkResource(
      VisitWorkService work,
      VisitPartService parts,
      VisitEvidenceService evidence,
      AttachmentStore attachments,
      Calls calls) {
    this.work = work;
    this.parts = parts;
    this.evidence = evidence;
    this.attachments = attachments;
    this.calls = calls;
  }

  @GET
  @Path("{id}/work")
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
      operationId = "visit.work",
      summary = "What the engineer of a visit finds and leaves on site")
  public VisitWorkView view(@PathParam("id") UUID id) {
    return evidence.view(calls.actor(), new VisitId(id));
  }

  @POST
  @Path("{id}/accept")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.accept", summary = "Accept a visit")
  public VisitView accept(@PathParam("id") UUID id) {
    return act(id, work::accept);
  }

  @POST
  @Path("{id}/decline")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.decline",
      summary = "Decline a visit, with a reason; it is to be planned anew")
  public VisitView decline(@PathParam("id") UUID id, DeclineFields body) {
    return act(id, on -> work.decline(new DeclineVisit(on, body)));
  }

  @POST
  @Path("{id}/travel")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.travel",
      summary = "Set out for a visit; an engineer has one under way at most")
  public VisitView travel(@PathParam("id") UUID id) {
    return act(id, work::travel);
  }

  @POST
  @Path("{id}/arrive")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.arrive",
      summary = "Arrive at the site: by the customer's code, by position, or by hand")
  public VisitView arrive(@PathParam("id") UUID id, ArrivalFields body) {
    return act(id, on -> work.arrive(new ArriveAtVisit(on, body)));
  }

  @POST
  @Path("{id}/start-work")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.start-work", summary = "Start the work of a visit")
  public VisitView startWork(@PathParam("id") UUID id) {
    return act(id, work::startWork);
  }

  @POST
  @Path("{id}/tick")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.tick",
      summary = "Tick a step of the checklist, or take the tick back")
  public VisitView tick(@PathParam("id") UUID id, TickFields body) {
    return act(id, on -> work.tick(new TickTask(on, body)));
  }

  @POST
  @Path("{id}/use-part")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.use-part",
      summary = "Use a part from the van; the stock moves at once")
  public VisitView usePart(@PathParam("id") UUID id, UsedPartFields body) {
    return act(id, on -> parts.use(new UsePart(on, body)));
  }

  @POST
  @Path("{id}/return-part")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.return-part",
      summary = "Put a part that was used back into the van")
  public VisitView returnPart(@PathParam("id") UUID id, UsedPartFields body) {
    return act(id, on -> parts.giveBack(new ReturnPart(on, body)));
  }

  @POST
  @Path("{id}/finish")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.finish",
      summary = "Finish a visit, with a signature or the reason why there is none")
  public VisitView finish(@PathParam("id") UUID id, VisitFinishFields body) {
    var signature = received(id, body.signature());
    var fields = new FinishFields(body.note(), body.signedBy(), body.noSignatureReason());
    return act(id, on -> work.finish(new FinishVisit(on, fields, signature)));
  }

  /** Kept before the transaction begins; one that is not used in the end is swept. */
  private @Nullable ReceivedFile received(UUID id, @Nullable String signature) {
    if (signature == null) {
      return null;
    }
    evidence.requireRoom(calls.actor(), "visit.finish", new VisitId(id));
    return attachments.receive("signature.png", new ByteArrayInputStream(decoded(signature)));
  }

  private static byte[] decoded(String signature) {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "Some fields can't be accepted; see errors.")
          .field("signature", "invalid-value", "must be a PNG in base64");
    }
  }

  @POST
  @Path("{id}/fail")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.fail", summary = "Say why a visit could not be completed")
  public VisitView fail(@PathParam("id") UUID id, FailFields body) {
    return act(id, on -> work.fail(new FailVisit(on, body)));
  }

  @POST
  @Path("{id}/no-show")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "visit.no-show", summary = "Say that nobody was there")
  public VisitView noShow(@PathParam("id") UUID id, NoShowFields body) {
    return act(id, on -> work.noShow(new MissVisit(on, body)));
  }

  @POST
  @Path("{id}/request-follow-up")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.request-follow-up",
      summary = "Ask for another visit of the same work order; this one goes on")
  public VisitView requestFollowUp(@PathParam("id") UUID id, VisitFields body) {
    return act(id, on -> work.requestFollowUp(new RequestFollowUp(on, body)));
  }

  private VisitView act(UUID id, Function<OnVisit, VisitView> act) {
    return calls.change(
        VisitView.class,
        version -> act.apply(new OnVisit(calls.actor(), new VisitId(id), version)));
  }
}
