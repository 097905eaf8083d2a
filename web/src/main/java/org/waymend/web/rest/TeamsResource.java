package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workforce.TeamFields;
import org.waymend.workforce.TeamId;
import org.waymend.workforce.TeamImport;
import org.waymend.workforce.TeamService;
import org.waymend.workforce.TeamView;
import org.waymend.workforce.WorkforceCommands.ChangeTeam;
import org.waymend.workforce.WorkforceCommands.RegisterTeam;

/** Teams. */
@Path("teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TeamsResource {
  private TeamService teams;
  private TeamImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected TeamsResource() {} // container

  @Inject
  public TeamsResource(TeamService teams, TeamImport imports, Calls calls) {
    this.teams = teams;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "team.list", summary = "Teams")
  public Page<TeamView> list(@Context UriInfo uri) {
    return teams.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "team.export", summary = "Teams as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, TeamView.class, "teams", query -> teams.list(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "team.import", summary = "Import teams by code from CSV, all or nothing")
  public ImportReport importCsv(byte[] csv, @QueryParam("dryRun") boolean dryRun) {
    var actor = calls.actor();
    return dryRun
        ? imports.run(actor, csv, true)
        : calls.act(ImportReport.class, () -> imports.run(actor, csv, false));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "team.view", summary = "One team")
  public TeamView view(@PathParam("id") UUID id) {
    return teams.view(calls.actor(), new TeamId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "team.register", summary = "Register a team")
  public TeamView register(TeamFields body) {
    return calls.create(
        TeamView.class, () -> teams.register(new RegisterTeam(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "team.change", summary = "Change a team")
  public TeamView change(@PathParam("id") UUID id, TeamFields body) {
    return calls.change(
        TeamView.class,
        version -> teams.change(new ChangeTeam(calls.actor(), new TeamId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "team.deactivate",
      summary = "Keep a team from being chosen; what refers to it stays")
  public TeamView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        TeamView.class, version -> teams.deactivate(calls.actor(), new TeamId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "team.activate", summary = "Let a team be chosen again")
  public TeamView activate(@PathParam("id") UUID id) {
    return calls.change(
        TeamView.class, version -> teams.activate(calls.actor(), new TeamId(id), version));
  }
}
