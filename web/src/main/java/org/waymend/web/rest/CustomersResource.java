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
import org.waymend.customer.CustomerCommands.ChangeCustomer;
import org.waymend.customer.CustomerCommands.RegisterCustomer;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerImport;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Customers: who receives service. */
@Path("customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CustomersResource {
  private CustomerService customers;
  private CustomerImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected CustomersResource() {} // container

  @Inject
  public CustomersResource(CustomerService customers, CustomerImport imports, Calls calls) {
    this.customers = customers;
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
  @Operation(operationId = "customer.list", summary = "Customers")
  public Page<CustomerView> list(@Context UriInfo uri) {
    return customers.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.export", summary = "Customers as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, CustomerView.class, "customers", query -> customers.export(actor, query));
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
  @Operation(operationId = "customer.view", summary = "One customer")
  public CustomerView view(@PathParam("id") UUID id) {
    return customers.view(calls.actor(), new CustomerId(id));
  }

  @POST
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.register", summary = "Register a customer")
  public CustomerView register(CustomerFields body) {
    return calls.create(
        CustomerView.class, () -> customers.register(new RegisterCustomer(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.import", summary = "Import customers from CSV, all or nothing")
  public ImportReport importCsv(@QueryParam("dryRun") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.change", summary = "Change a customer")
  public CustomerView change(@PathParam("id") UUID id, CustomerFields body) {
    return calls.change(
        CustomerView.class,
        version ->
            customers.change(new ChangeCustomer(calls.actor(), new CustomerId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.deactivate", summary = "Take a customer out of use")
  public CustomerView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        CustomerView.class,
        version -> customers.deactivate(calls.actor(), new CustomerId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "customer.activate", summary = "Take a customer into use again")
  public CustomerView activate(@PathParam("id") UUID id) {
    return calls.change(
        CustomerView.class,
        version -> customers.activate(calls.actor(), new CustomerId(id), version));
  }
}
