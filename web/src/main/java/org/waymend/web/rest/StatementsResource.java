package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.waymend.settlement.JournalView;
import org.waymend.settlement.SettlementCommands.MoveStatement;
import org.waymend.settlement.SettlementMonthsView;
import org.waymend.settlement.StatementAct;
import org.waymend.settlement.StatementId;
import org.waymend.settlement.StatementService;
import org.waymend.settlement.StatementView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Months of customers, service providers and engineers. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatementsResource {
  private StatementService statements;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected StatementsResource() {} // container

  @Inject
  public StatementsResource(StatementService statements, Calls calls) {
    this.statements = statements;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.CUSTOMER, Names.FINANCE, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "statement.list", summary = "Statements, the newest month first")
  public Page<StatementView> list(@Context UriInfo uri) {
    return statements.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("months")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "statement.months", summary = "Sums and open items month by month")
  public SettlementMonthsView months() {
    return statements.months(calls.actor());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.CUSTOMER, Names.FINANCE, Names.MANAGER, Names.ADMIN, Names.PROVIDER_STAFF})
  @Operation(operationId = "statement.view", summary = "One statement without its lines")
  public StatementView view(@PathParam("id") UUID id) {
    return statements.view(calls.actor(), new StatementId(id));
  }

  @GET
  @Path("{id}/journal")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "statement.journal", summary = "The accounts behind a statement")
  public JournalView journal(@PathParam("id") UUID id) {
    return statements.journal(calls.actor(), new StatementId(id));
  }

  @POST
  @Path("{id}/agree")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "statement.agree", summary = "Both sides say yes to the sum")
  public StatementView agree(@PathParam("id") UUID id) {
    return move(id, StatementAct.AGREE);
  }

  @POST
  @Path("{id}/reopen")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "statement.reopen", summary = "Take the agreement back")
  public StatementView reopen(@PathParam("id") UUID id) {
    return move(id, StatementAct.REOPEN);
  }

  @POST
  @Path("{id}/lock")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "statement.lock", summary = "Lock an agreed statement for ever")
  public StatementView lock(@PathParam("id") UUID id) {
    return move(id, StatementAct.LOCK);
  }

  private StatementView move(UUID id, StatementAct act) {
    return calls.change(
        StatementView.class,
        version ->
            statements.move(new MoveStatement(calls.actor(), new StatementId(id), version, act)));
  }
}
