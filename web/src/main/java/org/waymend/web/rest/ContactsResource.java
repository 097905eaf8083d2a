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
import org.waymend.customer.ContactFields;
import org.waymend.customer.ContactId;
import org.waymend.customer.ContactImport;
import org.waymend.customer.ContactRow;
import org.waymend.customer.ContactService;
import org.waymend.customer.ContactView;
import org.waymend.customer.CustomerCommands.ChangeContact;
import org.waymend.customer.CustomerCommands.RegisterContact;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Contacts: people at a customer. */
@Path("contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContactsResource {
  private ContactService contacts;
  private ContactImport imports;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected ContactsResource() {} // container

  @Inject
  public ContactsResource(ContactService contacts, ContactImport imports, Calls calls) {
    this.contacts = contacts;
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
  @Operation(operationId = "contact.list", summary = "Contacts")
  public Page<ContactView> list(@Context UriInfo uri) {
    return contacts.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.export", summary = "Contacts as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, ContactRow.class, "contacts", query -> contacts.export(actor, query));
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
  @Operation(operationId = "contact.view", summary = "One contact")
  public ContactView view(@PathParam("id") UUID id) {
    return contacts.view(calls.actor(), new ContactId(id));
  }

  @POST
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.register", summary = "Register a contact")
  public ContactView register(ContactFields body) {
    return calls.create(
        ContactView.class, () -> contacts.register(new RegisterContact(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.import", summary = "Import contacts from CSV, all or nothing")
  public ImportReport importCsv(@QueryParam("dryRun") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.change", summary = "Change a contact")
  public ContactView change(@PathParam("id") UUID id, ContactFields body) {
    return calls.change(
        ContactView.class,
        version ->
            contacts.change(new ChangeContact(calls.actor(), new ContactId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.deactivate", summary = "Take a contact out of use")
  public ContactView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        ContactView.class,
        version -> contacts.deactivate(calls.actor(), new ContactId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "contact.activate", summary = "Take a contact into use again")
  public ContactView activate(@PathParam("id") UUID id) {
    return calls.change(
        ContactView.class, version -> contacts.activate(calls.actor(), new ContactId(id), version));
  }
}
