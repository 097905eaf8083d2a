package org.waymend.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Health for launchers and load balancers; no details. */
@Path("health")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HealthResource {
  /** The word is always UP; what is not up does not answer 200. */
  public record Health(String status) {}

  @PersistenceContext private EntityManager em;

  @GET
  @Path("live")
  @PermitAll
  @Operation(operationId = "health.live", summary = "Is the process alive?")
  public Health live() {
    return new Health("UP");
  }

  @GET
  @Path("ready")
  @PermitAll
  @Operation(operationId = "health.ready", summary = "Can calls be served?")
  public Health ready() {
    em.createNativeQuery("SELECT 1 FROM app_user LIMIT 1").getResultList();
    return new Health("UP");
  }
}
