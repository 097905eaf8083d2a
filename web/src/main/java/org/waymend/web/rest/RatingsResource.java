package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.rating.RatingId;
import org.waymend.rating.RatingService;
import org.waymend.rating.RatingView;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** What customers say about visits. */
@Path("ratings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RatingsResource {
  private RatingService ratings;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected RatingsResource() {} // container

  @Inject
  public RatingsResource(RatingService ratings, Calls calls) {
    this.ratings = ratings;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.CUSTOMER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "rating.list",
      summary = "Ratings, the newest first",
      description = "from and until are about the end of the visit, as in the summary.")
  public Page<RatingView> list(@Context UriInfo uri) {
    return ratings.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.CUSTOMER, Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "rating.view", summary = "A rating")
  public RatingView view(@PathParam("id") UUID id) {
    return ratings.view(calls.actor(), new RatingId(id));
  }
}
