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
import org.waymend.settlement.RateCardCommands.AddRateVersion;
import org.waymend.settlement.RateCardCommands.ChangeRateCard;
import org.waymend.settlement.RateCardCommands.RegisterRateCard;
import org.waymend.settlement.RateCardCommands.WithdrawRateVersion;
import org.waymend.settlement.RateCardFields;
import org.waymend.settlement.RateCardId;
import org.waymend.settlement.RateCardService;
import org.waymend.settlement.RateCardView;
import org.waymend.settlement.RateVersionFields;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Rate cards and their versions. */
@Path("rate-cards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RateCardsResource {
  private RateCardService cards;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected RateCardsResource() {} // container

  @Inject
  public RateCardsResource(RateCardService cards, Calls calls) {
    this.cards = cards;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "rate-card.list", summary = "Rate cards with their versions")
  public Page<RateCardView> list(@Context UriInfo uri) {
    return cards.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Names.FINANCE, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "rate-card.view", summary = "One rate card with its versions")
  public RateCardView view(@PathParam("id") UUID id) {
    return cards.view(calls.actor(), new RateCardId(id));
  }

  @POST
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "rate-card.register", summary = "Register a rate card without terms")
  public RateCardView register(RateCardFields body) {
    return calls.create(
        RateCardView.class, () -> cards.register(new RegisterRateCard(calls.actor(), body)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "rate-card.change",
      summary = "Change code and name; party and currency never change")
  public RateCardView change(@PathParam("id") UUID id, RateCardFields body) {
    return calls.change(
        RateCardView.class,
        version ->
            cards.change(new ChangeRateCard(calls.actor(), new RateCardId(id), version, body)));
  }

  @POST
  @Path("{id}/versions")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "rate-card.add-version",
      summary = "Add terms from a day on; the version before ends then")
  public RateCardView addVersion(@PathParam("id") UUID id, RateVersionFields body) {
    return calls.change(
        RateCardView.class,
        version ->
            cards.addVersion(new AddRateVersion(calls.actor(), new RateCardId(id), version, body)));
  }

  @POST
  @Path("{id}/versions/{versionId}/withdraw")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(
      operationId = "rate-card.withdraw-version",
      summary = "Take back terms that nothing was priced with")
  public RateCardView withdrawVersion(
      @PathParam("id") UUID id, @PathParam("versionId") UUID versionId) {
    return calls.change(
        RateCardView.class,
        version ->
            cards.withdrawVersion(
                new WithdrawRateVersion(calls.actor(), new RateCardId(id), version, versionId)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "rate-card.deactivate", summary = "Price nothing more by a rate card")
  public RateCardView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        RateCardView.class,
        version -> cards.deactivate(calls.actor(), new RateCardId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.FINANCE, Names.ADMIN})
  @Operation(operationId = "rate-card.activate", summary = "Price by a rate card again")
  public RateCardView activate(@PathParam("id") UUID id) {
    return calls.change(
        RateCardView.class, version -> cards.activate(calls.actor(), new RateCardId(id), version));
  }
}
