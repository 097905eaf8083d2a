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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.WorkOrderAct;
import org.waymend.workorder.WorkOrderCommands.AddVisit;
import org.waymend.workorder.WorkOrderCommands.ChangeWorkOrder;
import org.waymend.workorder.WorkOrderCommands.MoveWorkOrder;
import org.waymend.workorder.WorkOrderCommands.RegisterWorkOrder;
import org.waymend.workorder.WorkOrderFields;
import org.waymend.workorder.WorkOrderId;
import org.waymend.workorder.WorkOrderReason;
import org.waymend.workorder.WorkOrderService;
import org.waymend.workorder.WorkOrderView;

/** Work orders. */
@Path("work-orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WorkOrdersResource {
  /**
   * Why a work order is cancelled.
   *
   * @param note required with the reason OTHER
   */
  public record WorkOrderCancelFields(@Nullable WorkOrderReason reason, @Nullable String note) {}

  private WorkOrderService orders;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected WorkOrdersResource() {} // container

  @Inject
  public WorkOrdersResource(WorkOrderService orders, Calls calls) {
    this.orders = orders;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "work-order.list", summary = "Work orders, the newest first")
  public Page<WorkOrderView> list(@Context UriInfo uri) {
    return orders.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.STOREKEEPER,
    Names.FINANCE,
    Names.QUALITY,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "work-order.view", summary = "One work order, with its visits")
  public WorkOrderView view(@PathParam("id") UUID id) {
    return orders.view(calls.actor(), new WorkOrderId(id));
  }

  @POST
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "work-order.register",
      summary = "Make a work order of a ticket, with its first visit",
      description =
          "What is left out comes from the ticket and its category. The ticket is started in the"
              + " same transaction.")
  public WorkOrderView register(WorkOrderFields body) {
    return calls.create(
        WorkOrderView.class, () -> orders.register(new RegisterWorkOrder(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "work-order.change", summary = "Change what is to be done")
  public WorkOrderView change(@PathParam("id") UUID id, WorkOrderFields body) {
    return calls.change(
        WorkOrderView.class,
        version ->
            orders.change(new ChangeWorkOrder(calls.actor(), new WorkOrderId(id), version, body)));
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "work-order.release", summary = "Let a draft be planned")
  public WorkOrderView release(@PathParam("id") UUID id) {
    return move(id, WorkOrderAct.RELEASE, null, null);
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "work-order.cancel",
      summary = "Cancel a work order and its open visits, with a reason")
  public WorkOrderView cancel(@PathParam("id") UUID id, WorkOrderCancelFields body) {
    return move(id, WorkOrderAct.CANCEL, body.reason(), body.note());
  }

  @POST
  @Path("{id}/close")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "work-order.close", summary = "Close a completed work order")
  public WorkOrderView close(@PathParam("id") UUID id) {
    return move(id, WorkOrderAct.CLOSE, null, null);
  }

  private WorkOrderView move(
      UUID id, WorkOrderAct act, @Nullable WorkOrderReason reason, @Nullable String note) {
    return calls.change(
        WorkOrderView.class,
        version ->
            orders.move(
                new MoveWorkOrder(calls.actor(), new WorkOrderId(id), version, act, reason, note)));
  }

  @POST
  @Path("{id}/add-visit")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "work-order.add-visit",
      summary = "Add a visit to a work order, because one was not enough")
  public WorkOrderView addVisit(@PathParam("id") UUID id, VisitFields body) {
    return calls.change(
        WorkOrderView.class,
        version ->
            orders.addVisit(new AddVisit(calls.actor(), new WorkOrderId(id), version, body)));
  }
}
