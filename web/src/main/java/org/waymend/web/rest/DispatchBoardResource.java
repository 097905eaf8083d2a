package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.BoardChanges;
import org.waymend.dispatch.BoardView;
import org.waymend.dispatch.DispatchBoardService;
import org.waymend.dispatch.ForesightService;
import org.waymend.dispatch.PlanExplanationService;
import org.waymend.dispatch.RouteCost;
import org.waymend.dispatch.VisitCounterfactuals;
import org.waymend.dispatch.VisitExplanation;
import org.waymend.dispatch.VisitSlots;
import org.waymend.shared.Check;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** The dispatcher's board. */
@Path("dispatch-board")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DispatchBoardResource {
  private DispatchBoardService board;
  private PlanExplanationService explanations;
  private ForesightService foresights;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected DispatchBoardResource() {} // container

  @Inject
  public DispatchBoardResource(
      DispatchBoardService board,
      PlanExplanationService explanations,
      ForesightService foresights,
      Calls calls) {
    this.foresights = foresights;
    this.explanations = explanations;
    this.board = board;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.view",
      summary = "A day: engineers, their visits, and what waits to be planned")
  public BoardView view(
      @QueryParam("on") @Nullable String on,
      @QueryParam("territoryId") @Nullable UUID territoryId) {
    return board.view(calls.actor(), date(on), territoryId);
  }

  static @Nullable LocalDate date(@Nullable String on) {
    try {
      return on == null || on.isBlank() ? null : LocalDate.parse(on);
    } catch (DateTimeException e) {
      var check = new Check();
      check.add("on", "invalid-value", "must be a date like 2026-11-23");
      check.throwIfAny();
      return null;
    }
  }

  @GET
  @Path("visits/{visitId}/explanation")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.explanation",
      summary = "Why a visit is where it is on a published day, and who else could come")
  public VisitExplanation explanation(
      @PathParam("visitId") UUID visitId, @QueryParam("on") @Nullable String on) {
    return explanations.explainDay(calls.actor(), date(on), visitId);
  }

  @GET
  @Path("visits/{visitId}/counterfactuals")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.counterfactuals",
      summary = "What would have to be otherwise for somebody to come on a published day",
      description = "Each change was confirmed; the answer says how. It takes some seconds.")
  public VisitCounterfactuals counterfactuals(
      @PathParam("visitId") UUID visitId, @QueryParam("on") @Nullable String on) {
    return explanations.counterfactualsOfDay(calls.actor(), date(on), visitId);
  }

  @GET
  @Path("visits/{visitId}/slots")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.slots",
      summary = "The cheapest engineers and arrival windows of a day for a visit that nobody has")
  public VisitSlots slots(
      @PathParam("visitId") UUID visitId,
      @QueryParam("on") @Nullable String on,
      @QueryParam("minutes") @DefaultValue("120") int minutes,
      @QueryParam("most") @DefaultValue("5") int most) {
    return explanations.slots(calls.actor(), date(on), visitId, minutes, most);
  }

  @GET
  @Path("engineers/{engineerId}/cost")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.route-cost",
      summary = "What the published route of an engineer costs on a day, by constraint")
  public RouteCost routeCost(
      @PathParam("engineerId") UUID engineerId, @QueryParam("on") @Nullable String on) {
    return foresights.routeCost(calls.actor(), engineerId, date(on));
  }

  @GET
  @Path("changes")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-board.changes",
      summary = "Visits that changed after the sequence number of an earlier answer")
  public BoardChanges changes(@QueryParam("after") @DefaultValue("0") long after) {
    return board.changes(calls.actor(), after);
  }
}
