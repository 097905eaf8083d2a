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
import org.waymend.workforce.SkillFields;
import org.waymend.workforce.SkillId;
import org.waymend.workforce.SkillImport;
import org.waymend.workforce.SkillService;
import org.waymend.workforce.SkillView;
import org.waymend.workforce.WorkforceCommands.ChangeSkill;
import org.waymend.workforce.WorkforceCommands.RegisterSkill;

/** Skills. */
@Path("skills")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SkillsResource {
  private SkillService skills;
  private SkillImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SkillsResource() {} // container

  @Inject
  public SkillsResource(SkillService skills, SkillImport imports, Calls calls) {
    this.skills = skills;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "skill.list", summary = "Skills")
  public Page<SkillView> list(@Context UriInfo uri) {
    return skills.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "skill.export", summary = "Skills as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, SkillView.class, "skills", query -> skills.list(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "skill.import",
      summary = "Import skills by code from CSV, all or nothing")
  public ImportReport importCsv(byte[] csv, @QueryParam("dryRun") boolean dryRun) {
    var actor = calls.actor();
    return dryRun
        ? imports.run(actor, csv, true)
        : calls.act(ImportReport.class, () -> imports.run(actor, csv, false));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "skill.view", summary = "One skill")
  public SkillView view(@PathParam("id") UUID id) {
    return skills.view(calls.actor(), new SkillId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "skill.register", summary = "Register a skill")
  public SkillView register(SkillFields body) {
    return calls.create(
        SkillView.class, () -> skills.register(new RegisterSkill(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "skill.change", summary = "Change a skill")
  public SkillView change(@PathParam("id") UUID id, SkillFields body) {
    return calls.change(
        SkillView.class,
        version -> skills.change(new ChangeSkill(calls.actor(), new SkillId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "skill.deactivate",
      summary = "Keep a skill from being chosen; what refers to it stays")
  public SkillView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        SkillView.class, version -> skills.deactivate(calls.actor(), new SkillId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "skill.activate", summary = "Let a skill be chosen again")
  public SkillView activate(@PathParam("id") UUID id) {
    return calls.change(
        SkillView.class, version -> skills.activate(calls.actor(), new SkillId(id), version));
  }
}
