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
import org.waymend.workforce.ServiceProviderFields;
import org.waymend.workforce.ServiceProviderId;
import org.waymend.workforce.ServiceProviderImport;
import org.waymend.workforce.ServiceProviderService;
import org.waymend.workforce.ServiceProviderView;
import org.waymend.workforce.WorkforceCommands.ChangeServiceProvider;
import org.waymend.workforce.WorkforceCommands.RegisterServiceProvider;

/** Service providers. */
@Path("service-providers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServiceProvidersResource {
  private ServiceProviderService serviceProviders;
  private ServiceProviderImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ServiceProvidersResource() {} // container

  @Inject
  public ServiceProvidersResource(
      ServiceProviderService serviceProviders, ServiceProviderImport imports, Calls calls) {
    this.serviceProviders = serviceProviders;
    this.imports = imports;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "service-provider.list", summary = "Service providers")
  public Page<ServiceProviderView> list(@Context UriInfo uri) {
    return serviceProviders.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({
    Names.AGENT,
    Names.DISPATCHER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "service-provider.export", summary = "Service providers as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(
        uri,
        ServiceProviderView.class,
        "service-providers",
        query -> serviceProviders.list(actor, query));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "service-provider.import",
      summary = "Import service providers by code from CSV, all or nothing")
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
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.MANAGER,
    Names.ADMIN,
    Names.PROVIDER_STAFF
  })
  @Operation(operationId = "service-provider.view", summary = "One service provider")
  public ServiceProviderView view(@PathParam("id") UUID id) {
    return serviceProviders.view(calls.actor(), new ServiceProviderId(id));
  }

  @POST
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "service-provider.register", summary = "Register a service provider")
  public ServiceProviderView register(ServiceProviderFields body) {
    return calls.create(
        ServiceProviderView.class,
        () -> serviceProviders.register(new RegisterServiceProvider(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(operationId = "service-provider.change", summary = "Change a service provider")
  public ServiceProviderView change(@PathParam("id") UUID id, ServiceProviderFields body) {
    return calls.change(
        ServiceProviderView.class,
        version ->
            serviceProviders.change(
                new ChangeServiceProvider(
                    calls.actor(), new ServiceProviderId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "service-provider.deactivate",
      summary = "Keep a service provider from being chosen; what refers to it stays")
  public ServiceProviderView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        ServiceProviderView.class,
        version -> serviceProviders.deactivate(calls.actor(), new ServiceProviderId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.DISPATCHER, Names.ADMIN})
  @Operation(
      operationId = "service-provider.activate",
      summary = "Let a service provider be chosen again")
  public ServiceProviderView activate(@PathParam("id") UUID id) {
    return calls.change(
        ServiceProviderView.class,
        version -> serviceProviders.activate(calls.actor(), new ServiceProviderId(id), version));
  }
}
