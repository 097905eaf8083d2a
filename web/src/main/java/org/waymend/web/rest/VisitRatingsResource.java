package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.HandOverView;
import org.waymend.rating.RatingCodeView;
import org.waymend.rating.VisitRatingService;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.web.pages.QrCode;
import org.waymend.workorder.VisitId;

/** How a visit comes to its rating on the engineer's phone. */
@Path("visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VisitRatingsResource {
  /**
   * A code that the engineer's phone has read.
   *
   * @param code of the customer's mail or tracking page, or the address that it holds
   */
  public record HandOverFields(@Nullable String code) {}

  /**
   * A code to show.
   *
   * @param url what it holds; null unless the state is OPEN
   * @param qrSize width and height of the code in squares, its margin included; 0 without one
   * @param qrPath of an SVG picture in a box of that size; empty without one
   * @param closesAt until when the visit can be rated, exclusive; null until it is finished
   */
  public record RatingQrView(
      UUID visitId,
      RatingCodeView.State state,
      @Nullable String url,
      int qrSize,
      String qrPath,
      @Nullable Instant closesAt) {
    static RatingQrView of(RatingCodeView code) {
      var qr = code.url() == null ? QrCode.EMPTY : QrCode.of(code.url());
      return new RatingQrView(
          code.visitId(), code.state(), code.url(), qr.size(), qr.path(), code.closesAt());
    }
  }

  private VisitRatingService ratings;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected VisitRatingsResource() {} // container

  @Inject
  public VisitRatingsResource(VisitRatingService ratings, Calls calls) {
    this.ratings = ratings;
    this.calls = calls;
  }

  @GET
  @Path("{id}/rating-code")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.rating-code",
      summary = "The code that a customer scans to rate a visit, once it is finished")
  public RatingQrView code(@PathParam("id") UUID id) {
    return RatingQrView.of(ratings.code(calls.actor(), new VisitId(id)));
  }

  @POST
  @Path("{id}/hand-over")
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "visit.hand-over",
      summary = "Open the rating on the engineer's phone, by the customer's own rating code")
  public HandOverView handOver(@PathParam("id") UUID id, HandOverFields body) {
    return calls.actUnkept(() -> ratings.handOver(calls.actor(), new VisitId(id), body.code()));
  }
}
