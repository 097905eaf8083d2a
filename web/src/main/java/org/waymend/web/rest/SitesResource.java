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
import org.waymend.customer.CustomerCommands.ChangeSite;
import org.waymend.customer.CustomerCommands.RegisterSite;
import org.waymend.customer.SiteFields;
import org.waymend.customer.SiteId;
import org.waymend.customer.SiteImport;
import org.waymend.customer.SiteRow;
import org.waymend.customer.SiteService;
import org.waymend.customer.SiteView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Sites: places to be visited. */
@Path("sites")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SitesResource {
  private SiteService sites;
  private SiteImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SitesResource() {} // container

  @Inject
  public SitesResource(SiteService sites, SiteImport imports, Calls calls) {
    this.sites = sites;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "site.list", summary = "Sites")
  public Page<SiteView> list(@Context UriInfo uri) {
    return sites.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.export", summary = "Sites as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, SiteRow.class, "sites", query -> sites.export(actor, query));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "site.view", summary = "One site")
  public SiteView view(@PathParam("id") UUID id) {
    return sites.view(calls.actor(), new SiteId(id));
  }

  @POST
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.register", summary = "Register a site")
  public SiteView register(SiteFields body) {
    return calls.create(
        SiteView.class, () -> sites.register(new RegisterSite(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.import", summary = "Import sites from CSV, all or nothing")
  public ImportReport importCsv(@QueryParam("dryRun") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.change", summary = "Change a site")
  public SiteView change(@PathParam("id") UUID id, SiteFields body) {
    return calls.change(
        SiteView.class,
        version -> sites.change(new ChangeSite(calls.actor(), new SiteId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.deactivate", summary = "Take a site out of use")
  public SiteView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        SiteView.class, version -> sites.deactivate(calls.actor(), new SiteId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "site.activate", summary = "Take a site into use again")
  public SiteView activate(@PathParam("id") UUID id) {
    return calls.change(
        SiteView.class, version -> sites.activate(calls.actor(), new SiteId(id), version));
  }
}
