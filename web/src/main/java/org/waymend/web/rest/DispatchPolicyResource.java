package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.dispatch.DispatchCommands.SavePolicy;
import org.waymend.dispatch.DispatchPolicyService;
import org.waymend.dispatch.PolicyFields;
import org.waymend.dispatch.PolicyPreset;
import org.waymend.dispatch.PolicyView;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** What the optimizer weighs. */
@Path("dispatch-policy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DispatchPolicyResource {
  private DispatchPolicyService policies;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected DispatchPolicyResource() {} // container

  @Inject
  public DispatchPolicyResource(DispatchPolicyService policies, Calls calls) {
    this.policies = policies;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "dispatch-policy.view", summary = "The weights that count")
  public PolicyView view() {
    return policies.view(calls.actor());
  }

  @PUT
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-policy.change",
      summary = "Save other weights; they count from the next run on")
  public PolicyView change(PolicyFields body) {
    return calls.change(
        PolicyView.class, version -> policies.save(new SavePolicy(calls.actor(), version, body)));
  }

  @GET
  @Path("history")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "dispatch-policy.history",
      summary = "The saved policies, the newest first, at most 100")
  public List<PolicyView> history() {
    return policies.history(calls.actor());
  }

  @GET
  @Path("presets")
  @RolesAllowed({Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "dispatch-policy.presets", summary = "Weights to begin with")
  public List<PolicyPreset.Weighed> presets() {
    return policies.presets(calls.actor());
  }
}
