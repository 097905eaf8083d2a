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
import org.jspecify.annotations.Nullable;
import org.waymend.channel.IncomingMailCommands.JoinTicket;
import org.waymend.channel.IncomingMailCommands.OpenTicketOfMail;
import org.waymend.channel.IncomingMailCommands.PutAside;
import org.waymend.channel.IncomingMailId;
import org.waymend.channel.IncomingMailService;
import org.waymend.channel.IncomingMailView;
import org.waymend.channel.MailIntake;
import org.waymend.channel.MailboxStateView;
import org.waymend.channel.PreparedMail;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.web.http.Uploads;

/** Mails that came in, and what became of them. */
@Path("incoming-mails")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class IncomingMailsResource {
  private IncomingMailService mails;
  private MailIntake intake;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected IncomingMailsResource() {} // container

  @Inject
  public IncomingMailsResource(IncomingMailService mails, MailIntake intake, Calls calls) {
    this.mails = mails;
    this.intake = intake;
    this.calls = calls;
  }

  /** Whose ticket it is to be; null makes a customer of the sender. */
  public record MailTicketBody(@Nullable UUID customerId) {}

  /** Which ticket it belongs to; null: the one that it names. */
  public record MailJoinBody(@Nullable UUID ticketId) {}

  @GET
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "incoming-mail.list", summary = "Mails to us, newest first")
  public Page<IncomingMailView> list(@Context UriInfo uri) {
    return mails.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("mailbox")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "incoming-mail.mailbox", summary = "Whether the mailbox is read")
  public MailboxStateView mailbox() {
    return mails.mailbox(calls.actor());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "incoming-mail.view", summary = "One mail to us")
  public IncomingMailView view(@PathParam("id") UUID id) {
    return mails.view(calls.actor(), new IncomingMailId(id));
  }

  @GET
  @Path("{id}/original")
  @Produces({"message/rfc822", MediaType.APPLICATION_JSON})
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "incoming-mail.original", summary = "The mail as it came")
  public Response original(@PathParam("id") UUID id) {
    return Uploads.answer(mails.original(calls.actor(), new IncomingMailId(id)));
  }

  @POST
  @Path("{id}/open-ticket")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "incoming-mail.open-ticket",
      summary = "Turn a mail that was left aside into a ticket")
  public IncomingMailView openTicket(@PathParam("id") UUID id, MailTicketBody body) {
    var prepared = prepared("incoming-mail.open-ticket", id);
    return calls.change(
        IncomingMailView.class,
        version ->
            mails.openTicket(
                new OpenTicketOfMail(
                    calls.actor(), new IncomingMailId(id), version, prepared, body.customerId())));
  }

  @POST
  @Path("{id}/join")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "incoming-mail.join",
      summary = "Make a mail that was left aside a message of a ticket")
  public IncomingMailView join(@PathParam("id") UUID id, MailJoinBody body) {
    var prepared = prepared("incoming-mail.join", id);
    return calls.change(
        IncomingMailView.class,
        version ->
            mails.join(
                new JoinTicket(
                    calls.actor(), new IncomingMailId(id), version, prepared, body.ticketId())));
  }

  /** Outside the transaction, which may be repeated. */
  private PreparedMail prepared(String operation, UUID id) {
    calls.requireVersion();
    mails.requireAllowed(calls.actor(), operation, new IncomingMailId(id));
    return intake.prepare(id);
  }

  @POST
  @Path("{id}/put-aside")
  @RolesAllowed({Names.AGENT, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "incoming-mail.put-aside",
      summary = "Nobody need look at this mail any more")
  public IncomingMailView putAside(@PathParam("id") UUID id) {
    return calls.change(
        IncomingMailView.class,
        version -> mails.putAside(new PutAside(calls.actor(), new IncomingMailId(id), version)));
  }
}
