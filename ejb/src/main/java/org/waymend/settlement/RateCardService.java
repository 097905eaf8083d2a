package org.waymend.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymend.settlement.RateCardCommands.AddRateVersion;
import org.waymend.settlement.RateCardCommands.ChangeRateCard;
import org.waymend.settlement.RateCardCommands.RegisterRateCard;
import org.waymend.settlement.RateCardCommands.WithdrawRateVersion;
import org.waymend.settlement.domain.RateCard;
import org.waymend.settlement.domain.RateCardVersion;
import org.waymend.settlement.domain.RateCards;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Keeps the rate cards. */
@Stateless
public class RateCardService {
  private RateCards cards;
  private PartyNames names;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public RateCardService() {} // container

  @Inject
  public RateCardService(RateCards cards, PartyNames names, Access access, Clock clock) {
    this.cards = cards;
    this.names = names;
    this.access = access;
    this.clock = clock;
  }

  public Page<RateCardView> list(Actor actor, ListQuery query) {
    access.check(actor, "rate-card.list");
    var page = cards.page(query);
    return new Page<>(views(page.items()), page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code rate-card/unknown}
   */
  public RateCardView view(Actor actor, RateCardId id) {
    access.check(actor, "rate-card.view");
    return view(cards.get(id));
  }

  /**
   * @throws DomainException {@code request/invalid}; {@code rate-card/code-taken}; {@code
   *     rate-card/active-exists}
   */
  public RateCardView register(RegisterRateCard command) {
    access.check(command.actor(), "rate-card.register");
    var card = RateCard.register(UuidV7.next(clock), command.fields(), clock.instant());
    requireParty(card);
    requireCode(card);
    requireAlone(card);
    cards.add(card);
    return flushed(card);
  }

  /**
   * @throws DomainException {@code request/invalid}; {@code rate-card/code-taken}
   */
  public RateCardView change(ChangeRateCard command) {
    access.check(command.actor(), "rate-card.change");
    var card = cards.get(command.id(), command.expectedVersion());
    card.change(command.fields());
    requireCode(card);
    return flushed(card);
  }

  /**
   * @throws DomainException {@code request/invalid}; {@code rate-card/day-taken}
   */
  public RateCardView addVersion(AddRateVersion command) {
    access.check(command.actor(), "rate-card.add-version");
    var card = cards.get(command.id(), command.expectedVersion());
    cards.add(
        card.add(UuidV7.next(clock), command.fields(), cards.versions(card.id()), clock.instant()));
    cards.touch(card);
    return flushed(card);
  }

  /**
   * @throws DomainException {@code rate-card/no-such-version}; {@code rate-card/version-used} if
   *     something was priced with it
   */
  public RateCardView withdrawVersion(WithdrawRateVersion command) {
    access.check(command.actor(), "rate-card.withdraw-version");
    var card = cards.get(command.id(), command.expectedVersion());
    var version =
        cards.versions(card.id()).stream()
            .filter(v -> v.id().equals(command.versionId()))
            .findFirst()
            .orElseThrow(
                () ->
                    new DomainException(
                        Kind.NOT_FOUND,
                        "rate-card/no-such-version",
                        "The rate card has no such version."));
    if (!cards.used(List.of(version.id())).isEmpty()) {
      throw new DomainException(
          Kind.CONFLICT,
          "rate-card/version-used",
          "Something was priced with this version. Add one that begins later.");
    }
    cards.remove(version);
    cards.touch(card);
    return flushed(card);
  }

  public RateCardView deactivate(Actor actor, RateCardId id, long expectedVersion) {
    access.check(actor, "rate-card.deactivate");
    var card = cards.get(id, expectedVersion);
    card.deactivate();
    return flushed(card);
  }

  /**
   * @throws DomainException {@code rate-card/active-exists}
   */
  public RateCardView activate(Actor actor, RateCardId id, long expectedVersion) {
    access.check(actor, "rate-card.activate");
    var card = cards.get(id, expectedVersion);
    requireAlone(card);
    card.activate();
    return flushed(card);
  }

  private void requireParty(RateCard card) {
    var id = card.partyId();
    if (id != null && names.of(new Party(card.partyKind(), id)).isEmpty()) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "Some fields can't be accepted; see errors.")
          .field(card.partyKind().idField(), "unknown", "There is no such party");
    }
  }

  private void requireCode(RateCard card) {
    cards
        .findByCode(card.code())
        .filter(other -> !other.id().equals(card.id()))
        .ifPresent(
            other -> {
              throw new DomainException(
                      Kind.CONFLICT, "rate-card/code-taken", "Another rate card has this code.")
                  .field("code", "taken", "is used by another rate card");
            });
  }

  private void requireAlone(RateCard card) {
    cards
        .findActive(card.partyKind(), card.partyId())
        .filter(other -> !other.id().equals(card.id()))
        .ifPresent(
            other -> {
              throw new DomainException(
                      Kind.CONFLICT,
                      "rate-card/active-exists",
                      "There is an active rate card for it: "
                          + other.code()
                          + ". Deactivate that one first, or add a version to it.")
                  .with("code", other.code());
            });
  }

  private RateCardView flushed(RateCard card) {
    cards.flush();
    return view(card);
  }

  private RateCardView view(RateCard card) {
    return views(List.of(card)).get(0);
  }

  private List<RateCardView> views(Collection<RateCard> some) {
    Map<UUID, List<RateCardVersion>> versions =
        cards.versions(some.stream().map(card -> card.id().value()).toList());
    var used =
        cards.used(
            versions.values().stream().flatMap(List::stream).map(RateCardVersion::id).toList());
    var parties = names.of(some.stream().flatMap(RateCardService::party).toList());
    return some.stream()
        .map(
            card ->
                card.view(
                    party(card).map(p -> parties.getOrDefault(p, "")).findFirst().orElse(""),
                    versions.getOrDefault(card.id().value(), List.of()),
                    used))
        .toList();
  }

  private static Stream<Party> party(RateCard card) {
    return Stream.ofNullable(card.partyId()).map(id -> new Party(card.partyKind(), id));
  }
}
