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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchCommands.CancelRun;
import org.waymend.dispatch.DispatchCommands.PublishRun;
import org.waymend.dispatch.DispatchCommands.StartRun;
import org.waymend.dispatch.DispatchRunFields;
import org.waymend.dispatch.DispatchRunId;
import org.waymend.dispatch.DispatchRunService;
import org.waymend.dispatch.DispatchRunView;
import org.waymend.dispatch.PlanComparison;
import org.waymend.dispatch.PlanExplanationService;
import org.waymend.dispatch.PublishFields;
import org.waymend.dispatch.PublishService;
import org.waymend.dispatch.PublishedPlan;
import org.waymend.dispatch.RunDifference;
import org.waymend.dispatch.VisitCounterfactuals;
import org.waymend.dispatch.VisitExplanation;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Searches for plans of one day or several, and their publication. */
@Path("dispatch-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DispatchRunsResource {
  private DispatchRunService runs;
  private PublishService publications;
  private PlanExplanationService explanations;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected DispatchRunsResource() {} // container

  @Inject
  public DispatchRunsResource(
      DispatchRunService runs,
      PublishService publications,
      PlanExplanationService explanations,
      Calls calls) {
    this.runs = runs;
    this.publications = publications;
    this.explanations = explanations;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "dispatch-run.list", summary = "Dispatch runs, the newest first")
  public Page<DispatchRunView> list(@Context UriInfo uri) {
    return runs.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "dispatch-run.view", summary = "One dispatch run, and how far it is")
  public DispatchRunView view(@PathParam("id") UUID id) {
    return runs.view(calls.actor(), new DispatchRunId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.register",
      summary = "Plan one day or several in the background")
  public DispatchRunView register(DispatchRunFields body) {
    return calls.create(DispatchRunView.class, () -> runs.start(new StartRun(calls.actor(), body)));
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.cancel",
      summary = "End a run soon, with its best plan so far")
  public DispatchRunView cancel(@PathParam("id") UUID id) {
    return calls.change(
        DispatchRunView.class,
        version -> runs.cancel(new CancelRun(calls.actor(), new DispatchRunId(id), version)));
  }

  @GET
  @Path("{id}/comparison")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.comparison",
      summary = "The run's best plan against what is published")
  public PlanComparison comparison(@PathParam("id") UUID id) {
    return runs.comparison(calls.actor(), new DispatchRunId(id));
  }

  @GET
  @Path("{id}/document")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.document",
      summary = "Problem and plan in the documented format waymend-plan/2")
  public Response document(@PathParam("id") UUID id) {
    return Response.ok(runs.document(calls.actor(), new DispatchRunId(id))).build();
  }

  @GET
  @Path("{id}/difference")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.difference",
      summary = "The run's best plan and that of another run of the day side by side")
  public RunDifference difference(
      @PathParam("id") UUID id, @QueryParam("with") @Nullable UUID with) {
    return runs.difference(calls.actor(), new DispatchRunId(id), with);
  }

  @GET
  @Path("{id}/visits/{visitId}/explanation")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.explanation",
      summary = "Why the run's best plan treats a visit as it does, and who else could come")
  public VisitExplanation explanation(
      @PathParam("id") UUID id, @PathParam("visitId") UUID visitId) {
    return explanations.explainRun(calls.actor(), new DispatchRunId(id), visitId);
  }

  @GET
  @Path("{id}/visits/{visitId}/counterfactuals")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.counterfactuals",
      summary = "What would have to be otherwise for the run to plan a visit",
      description = "Each change was confirmed; the answer says how. It takes some seconds.")
  public VisitCounterfactuals counterfactuals(
      @PathParam("id") UUID id, @PathParam("visitId") UUID visitId) {
    return explanations.counterfactualsOfRun(calls.actor(), new DispatchRunId(id), visitId);
  }

  @POST
  @Path("{id}/publish")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-run.publish",
      summary = "Publish all of a run's plan, or some visits of it",
      description =
          "Visits, times and reservations are written in one transaction. What moved since the plan"
              + " was made is skipped and reported. Repeated under the same key it is done once.")
  public PublishedPlan publish(@PathParam("id") UUID id, PublishFields body) {
    return calls.actOnce(
        PublishedPlan.class,
        () ->
            publications.publish(
                new PublishRun(calls.actor(), new DispatchRunId(id), body.visitIds())));
  }
}
