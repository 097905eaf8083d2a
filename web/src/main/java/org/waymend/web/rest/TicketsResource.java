package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.TrackingLinkView;
import org.waymend.channel.TrackingService;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ColumnMapping;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketChangeView;
import org.waymend.ticket.TicketCommands.AssignTicket;
import org.waymend.ticket.TicketCommands.ChangeTicket;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.OpenTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.TicketFields;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketImport;
import org.waymend.ticket.TicketMessageView;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketRow;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketView;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Customers' issues and their conversations. */
@Path("tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketsResource {
  /**
   * Why a ticket moves.
   *
   * @param reason required to hold, cancel or reopen
   * @param note required with the reason OTHER, and to resolve: what solved it
   */
  public record TicketMoveFields(@Nullable TicketReason reason, @Nullable String note) {}

  /**
   * Who looks after a ticket.
   *
   * @param assigneeId null: nobody
   */
  public record TicketAssignment(@Nullable UUID assigneeId) {}

  /**
   * What to write into a conversation.
   *
   * @param isInternal a note that the customer never sees
   */
  public record TicketMessageFields(@Nullable String text, @Nullable Boolean isInternal) {}

  private TicketService tickets;
  private TicketImport imports;
  private TrackingService tracking;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected TicketsResource() {} // container

  @Inject
  public TicketsResource(
      TicketService tickets, TicketImport imports, TrackingService tracking, Calls calls) {
    this.tickets = tickets;
    this.imports = imports;
    this.tracking = tracking;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "ticket.list", summary = "Tickets, the newest first")
  public Page<TicketView> list(@Context UriInfo uri) {
    return tickets.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.export", summary = "Tickets as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, TicketRow.class, "tickets", query -> tickets.export(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "ticket.import",
      summary = "Open and change tickets from CSV, all or nothing",
      description =
          "Repeated under the same key it comes in once. A file in other columns needs a mapping: map=subject=Complaint Type reads the column"
              + " Complaint Type, set=customerNumber=CU-000001 is the same in every row; all other"
              + " columns are ignored.")
  public ImportReport importCsv(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("map") List<String> map,
      @QueryParam("set") List<String> set,
      byte[] body) {
    var mapping = ColumnMapping.of(map, set);
    return dryRun
        ? imports.run(calls.actor(), body, mapping, true)
        : calls.actOnce(ImportReport.class, () -> imports.run(calls.actor(), body, mapping, false));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "ticket.view", summary = "One ticket")
  public TicketView view(@PathParam("id") UUID id) {
    return tickets.view(calls.actor(), new TicketId(id));
  }

  @POST
  @RolesAllowed({Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.register", summary = "Open a ticket")
  public TicketView register(TicketFields body) {
    return calls.create(TicketView.class, () -> tickets.open(new OpenTicket(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.change", summary = "Change what a ticket says")
  public TicketView change(@PathParam("id") UUID id, TicketFields body) {
    return calls.change(
        TicketView.class,
        version ->
            tickets.change(new ChangeTicket(calls.actor(), new TicketId(id), version, body)));
  }

  @POST
  @Path("{id}/assign")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.assign", summary = "Give a ticket to an agent, or to nobody")
  public TicketView assign(@PathParam("id") UUID id, TicketAssignment body) {
    return calls.change(
        TicketView.class,
        version ->
            tickets.assign(
                new AssignTicket(calls.actor(), new TicketId(id), version, body.assigneeId())));
  }

  @POST
  @Path("{id}/start")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.start", summary = "Work on a ticket, or go on with it")
  public TicketView start(@PathParam("id") UUID id) {
    return move(id, TicketAct.START, null, null);
  }

  @POST
  @Path("{id}/hold")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.hold", summary = "Let a ticket wait, with a reason")
  public TicketView hold(@PathParam("id") UUID id, TicketMoveFields body) {
    return move(id, TicketAct.HOLD, body.reason(), body.note());
  }

  @POST
  @Path("{id}/resolve")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.resolve", summary = "Say how a ticket was solved")
  public TicketView resolve(@PathParam("id") UUID id, TicketMoveFields body) {
    return move(id, TicketAct.RESOLVE, body.reason(), body.note());
  }

  @POST
  @Path("{id}/close")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.close", summary = "Close a resolved ticket")
  public TicketView close(@PathParam("id") UUID id) {
    return move(id, TicketAct.CLOSE, null, null);
  }

  @POST
  @Path("{id}/reopen")
  @RolesAllowed({Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "ticket.reopen",
      summary = "Take up a ticket again that was resolved, closed or cancelled")
  public TicketView reopen(@PathParam("id") UUID id, TicketMoveFields body) {
    return move(id, TicketAct.REOPEN, body.reason(), body.note());
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.cancel", summary = "Cancel a ticket, with a reason")
  public TicketView cancel(@PathParam("id") UUID id, TicketMoveFields body) {
    return move(id, TicketAct.CANCEL, body.reason(), body.note());
  }

  private TicketView move(
      UUID id, TicketAct act, @Nullable TicketReason reason, @Nullable String note) {
    return calls.change(
        TicketView.class,
        version ->
            tickets.move(
                new MoveTicket(calls.actor(), new TicketId(id), version, act, reason, note)));
  }

  @GET
  @Path("{id}/messages")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(
      operationId = "ticket.messages",
      summary = "A ticket's conversation, oldest first; customers see no internal notes")
  public Page<TicketMessageView> messages(@PathParam("id") UUID id, @Context UriInfo uri) {
    return tickets.messages(calls.actor(), new TicketId(id), Lists.query(uri));
  }

  @POST
  @Path("{id}/messages")
  @RolesAllowed({Names.CUSTOMER, Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "ticket.write",
      summary = "Write into a ticket's conversation; repeated under the same key it is one message")
  public TicketMessageView write(@PathParam("id") UUID id, TicketMessageFields body) {
    return calls.actOnce(
        TicketMessageView.class,
        () ->
            tickets.write(
                new WriteMessage(
                    calls.actor(),
                    new TicketId(id),
                    body.text(),
                    Boolean.TRUE.equals(body.isInternal()))));
  }

  @POST
  @Path("{id}/tracking-link")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "ticket.tracking-link",
      summary = "A link to the ticket's tracking page, to give to the customer")
  public TrackingLinkView trackingLink(@PathParam("id") UUID id) {
    return calls.actUnkept(() -> tracking.link(calls.actor(), new TicketId(id)));
  }

  @GET
  @Path("{id}/history")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "ticket.history", summary = "Who changed the ticket, newest first")
  public Page<TicketChangeView> history(@PathParam("id") UUID id, @Context UriInfo uri) {
    return tickets.history(calls.actor(), new TicketId(id), Lists.query(uri));
  }
}
