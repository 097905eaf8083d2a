package org.waymend.settlement.infra;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.settlement.PartyKind;
import org.waymend.settlement.RateCardId;
import org.waymend.settlement.domain.RateCard;
import org.waymend.settlement.domain.RateCardVersion;
import org.waymend.settlement.domain.RateCards;
import org.waymend.settlement.domain.RateName;
import org.waymend.shared.DomainException;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaRateCards implements RateCards {
  private static final Keyset<RateCard> LIST =
      Keyset.of(RateCard.class)
          .searched("code", "name")
          .sortable("code", "name", "currency", "createdAt")
          .sortable("party", "party.kind")
          .filterable("party", "party.kind")
          .filterable("customerId", "party.customerId")
          .filterable("providerId", "party.providerId")
          .filterable("engineerId", "party.engineerId")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaRateCards() {} // container

  /** For tests without a container. */
  JpaRateCards(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(RateCard card) {
    em.persist(card);
  }

  @Override
  public RateCard get(RateCardId id) {
    var card = em.find(RateCard.class, id.value());
    if (card == null) {
      throw DomainException.notFound("rate-card");
    }
    return card;
  }

  @Override
  public RateCard get(RateCardId id, long expectedVersion) {
    var card = get(id);
    if (card.version() != expectedVersion) {
      throw DomainException.stale(card.version());
    }
    return card;
  }

  @Override
  public Optional<RateCard> findByCode(String code) {
    return em.createQuery("SELECT c FROM RateCard c WHERE c.code = :code", RateCard.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<RateCard> findActive(PartyKind kind, @Nullable UUID partyId) {
    return Sql.of(em)
        .first(
            "SELECT id FROM rate_card WHERE party = ? AND party_key = ? AND is_active",
            row -> row.id("id"),
            kind,
            partyId == null ? "-" : partyId.toString())
        .map(id -> get(new RateCardId(id)));
  }

  @Override
  public void add(RateCardVersion version) {
    em.persist(version);
  }

  @Override
  public void touch(RateCard card) {
    em.lock(card, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  @Override
  public void remove(RateCardVersion version) {
    em.remove(version);
  }

  @Override
  public List<RateCardVersion> versions(RateCardId card) {
    return versions(List.of(card.value())).getOrDefault(card.value(), List.of());
  }

  @Override
  public Map<UUID, List<RateCardVersion>> versions(Collection<UUID> cards) {
    return cards.isEmpty()
        ? Map.of()
        : em.createQuery(
                "SELECT v FROM RateCardVersion v WHERE v.rateCardId IN :cards",
                RateCardVersion.class)
            .setParameter("cards", Set.copyOf(cards))
            .getResultStream()
            .collect(groupingBy(RateCardVersion::rateCardId));
  }

  @Override
  public Set<UUID> used(Collection<UUID> versions) {
    return versions.isEmpty()
        ? Set.of()
        : new HashSet<>(
            Sql.of(em)
                .list(
                    "SELECT v.id FROM rate_card_version v WHERE v.id IN ("
                        + Sql.marks(versions)
                        + ") AND (EXISTS (SELECT 1 FROM charge_line l"
                        + " WHERE l.rate_card_version_id = v.id)"
                        + " OR EXISTS (SELECT 1 FROM charge c WHERE c.rate_card_version_id = v.id))",
                    row -> row.id("id"),
                    versions.toArray()));
  }

  @Override
  public Map<UUID, RateName> names(Collection<UUID> versions) {
    var names = new HashMap<UUID, RateName>();
    if (!versions.isEmpty()) {
      Sql.of(em)
          .list(
              "SELECT v.id, v.number, c.id AS card_id, c.name FROM rate_card_version v"
                  + " JOIN rate_card c ON c.id = v.rate_card_id WHERE v.id IN ("
                  + Sql.marks(versions)
                  + ")",
              row ->
                  names.put(
                      row.id("id"),
                      new RateName(
                          row.id("card_id"), row.text("name"), (int) row.number("number"))),
              versions.toArray());
    }
    return names;
  }

  @Override
  public Page<RateCard> page(ListQuery query) {
    return LIST.page(em, query, (cb, root) -> cb.conjunction());
  }

  @Override
  public void flush() {
    em.flush();
  }
}
