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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.inventory.PartCommands.ChangePart;
import org.waymend.inventory.PartCommands.RegisterPart;
import org.waymend.inventory.PartCsv;
import org.waymend.inventory.PartFields;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartImport;
import org.waymend.inventory.PartService;
import org.waymend.inventory.PartView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** The catalogue of parts. */
@Path("parts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartsResource {
  private PartService parts;
  private PartImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected PartsResource() {} // container

  @Inject
  public PartsResource(PartService parts, PartImport imports, Calls calls) {
    this.parts = parts;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "part.list", summary = "Parts")
  public Page<PartView> list(@Context UriInfo uri) {
    return parts.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.STOREKEEPER, Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "part.export", summary = "Parts as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri, PartCsv.class, "parts", query -> parts.list(actor, query).map(PartCsv::of));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "part.import",
      summary = "Register and change parts from CSV, all or nothing")
  public ImportReport importCsv(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "part.view", summary = "One part")
  public PartView view(@PathParam("id") UUID id) {
    return parts.view(calls.actor(), new PartId(id));
  }

  @POST
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(operationId = "part.register", summary = "Register a part")
  public PartView register(PartFields body) {
    return calls.create(
        PartView.class, () -> parts.register(new RegisterPart(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "part.change",
      summary = "Change a part; its unit only while nothing of it was ever moved")
  public PartView change(@PathParam("id") UUID id, PartFields body) {
    return calls.change(
        PartView.class,
        version -> parts.change(new ChangePart(calls.actor(), new PartId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(
      operationId = "part.deactivate",
      summary = "Offer a part no more; what there is of it may still be used")
  public PartView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        PartView.class, version -> parts.deactivate(calls.actor(), new PartId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.STOREKEEPER, Names.ADMIN})
  @Operation(operationId = "part.activate", summary = "Offer a part again")
  public PartView activate(@PathParam("id") UUID id) {
    return calls.change(
        PartView.class, version -> parts.activate(calls.actor(), new PartId(id), version));
  }
}
