package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingGrouping;
import org.waymend.rating.RatingService;
import org.waymend.rating.RatingSummaryView;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** What ratings say together. */
@Path("rating-summary")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RatingSummaryResource {
  private RatingService ratings;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected RatingSummaryResource() {} // container

  @Inject
  public RatingSummaryResource(RatingService ratings, Calls calls) {
    this.ratings = ratings;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.QUALITY, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "rating.summary",
      summary = "CSAT and NPS with 95 % intervals, and the response rate",
      description =
          "Of visits that ended in the period, by default the last ninety days; groupBy is NONE,"
              + " ENGINEER, CUSTOMER or WAY.")
  public RatingSummaryView summary(
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("groupBy") @Nullable String groupBy) {
    return ratings.summary(
        calls.actor(), instant("from", from), instant("until", until), grouping(groupBy));
  }

  private static @Nullable Instant instant(String field, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(field, "must look like 2026-11-22T08:00:00Z");
    }
  }

  private static @Nullable RatingGrouping grouping(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Arrays.stream(RatingGrouping.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> refused("groupBy", "must be any of " + Arrays.toString(RatingGrouping.values())));
  }

  private static DomainException refused(String field, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "This summary can't be read that way; see errors.")
        .field(field, "invalid-value", message);
  }
}
