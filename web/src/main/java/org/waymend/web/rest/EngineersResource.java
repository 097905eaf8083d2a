package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.attachment.AttachmentStore;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerImport;
import org.waymend.workforce.EngineerPhotos;
import org.waymend.workforce.EngineerRow;
import org.waymend.workforce.EngineerService;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.WorkforceCommands.ChangeEngineer;
import org.waymend.workforce.WorkforceCommands.RegisterEngineer;

/** Engineers. */
@Path("engineers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EngineersResource {
  private EngineerService engineers;
  private EngineerImport imports;
  private EngineerPhotos photos;
  private AttachmentStore store;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected EngineersResource() {} // container

  @Inject
  public EngineersResource(
      EngineerService engineers,
      EngineerImport imports,
      EngineerPhotos photos,
      AttachmentStore store,
      Calls calls) {
    this.engineers = engineers;
    this.imports = imports;
    this.photos = photos;
    this.store = store;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "engineer.list", summary = "Engineers")
  public Page<EngineerView> list(@Context UriInfo uri) {
    return engineers.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "engineer.export", summary = "Engineers as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, EngineerRow.class, "engineers", query -> engineers.rows(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "engineer.import",
      summary = "Import engineers by number from CSV, all or nothing")
  public ImportReport importCsv(byte[] csv, @QueryParam("dryRun") boolean dryRun) {
    var actor = calls.actor();
    return dryRun
        ? imports.run(actor, csv, true)
        : calls.act(ImportReport.class, () -> imports.run(actor, csv, false));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "engineer.view", summary = "One engineer")
  public EngineerView view(@PathParam("id") UUID id) {
    return engineers.view(calls.actor(), new EngineerId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "engineer.register", summary = "Register an engineer")
  public EngineerView register(EngineerFields body) {
    return calls.create(
        EngineerView.class, () -> engineers.register(new RegisterEngineer(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "engineer.change", summary = "Change an engineer")
  public EngineerView change(@PathParam("id") UUID id, EngineerFields body) {
    return calls.change(
        EngineerView.class,
        version ->
            engineers.change(new ChangeEngineer(calls.actor(), new EngineerId(id), version, body)));
  }

  @GET
  @Path("{id}/photo")
  @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(
      operationId = "engineer.photo",
      summary = "An engineer's photo, small; 204 if there is none")
  public Response photo(@PathParam("id") UUID id) {
    return photos
        .find(calls.actor(), new EngineerId(id))
        .map(photo -> Response.ok(photo.stream(), photo.mediaType()))
        .orElseGet(Response::noContent)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  @PUT
  @Path("{id}/photo")
  @Consumes({"image/png", "image/jpeg"})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "engineer.change-photo",
      summary = "Replace an engineer's photo, which customers see: PNG or JPEG")
  public void changePhoto(@PathParam("id") UUID id, InputStream body) {
    var actor = calls.actor();
    var engineer = new EngineerId(id);
    photos.requireChangeable(actor, engineer);
    var file = store.receive("photo", body);
    calls.run(() -> photos.change(actor, engineer, file));
  }

  @DELETE
  @Path("{id}/photo")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "engineer.remove-photo", summary = "Remove an engineer's photo")
  public void removePhoto(@PathParam("id") UUID id) {
    calls.run(() -> photos.remove(calls.actor(), new EngineerId(id)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "engineer.deactivate",
      summary = "Keep an engineer from being chosen; shifts and history stay")
  public EngineerView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        EngineerView.class,
        version -> engineers.deactivate(calls.actor(), new EngineerId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "engineer.activate", summary = "Let an engineer be chosen again")
  public EngineerView activate(@PathParam("id") UUID id) {
    return calls.change(
        EngineerView.class,
        version -> engineers.activate(calls.actor(), new EngineerId(id), version));
  }
}
