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
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.CategoryCommands.ChangeCategory;
import org.waymend.ticket.CategoryCommands.RegisterCategory;
import org.waymend.ticket.CategoryCsv;
import org.waymend.ticket.CategoryFields;
import org.waymend.ticket.CategoryId;
import org.waymend.ticket.CategoryImport;
import org.waymend.ticket.CategoryService;
import org.waymend.ticket.CategoryView;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Kinds of issues. */
@Path("categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CategoriesResource {
  private CategoryService categories;
  private CategoryImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected CategoriesResource() {} // container

  @Inject
  public CategoriesResource(CategoryService categories, CategoryImport imports, Calls calls) {
    this.categories = categories;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "category.list", summary = "Categories")
  public Page<CategoryView> list(@Context UriInfo uri) {
    return categories.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "category.export", summary = "Categories as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri,
        CategoryCsv.class,
        "categories",
        query -> categories.list(actor, query).map(CategoryCsv::of));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "category.import",
      summary = "Register and change categories from CSV, all or nothing")
  public ImportReport importCsv(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "category.view", summary = "One category")
  public CategoryView view(@PathParam("id") UUID id) {
    return categories.view(calls.actor(), new CategoryId(id));
  }

  @POST
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "category.register", summary = "Register a category")
  public CategoryView register(CategoryFields body) {
    return calls.create(
        CategoryView.class, () -> categories.register(new RegisterCategory(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "category.change",
      summary = "Change a category; tickets that have it keep what they took from it")
  public CategoryView change(@PathParam("id") UUID id, CategoryFields body) {
    return calls.change(
        CategoryView.class,
        version ->
            categories.change(
                new ChangeCategory(calls.actor(), new CategoryId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "category.deactivate",
      summary = "Offer a category no more; tickets that have it keep it")
  public CategoryView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        CategoryView.class,
        version -> categories.deactivate(calls.actor(), new CategoryId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "category.activate", summary = "Offer a category again")
  public CategoryView activate(@PathParam("id") UUID id) {
    return calls.change(
        CategoryView.class,
        version -> categories.activate(calls.actor(), new CategoryId(id), version));
  }
}
