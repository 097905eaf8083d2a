package org.waymend.customer.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerId;
import org.waymend.customer.OpeningHoursView;
import org.waymend.customer.SiteId;
import org.waymend.customer.SitePlaceView;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.SitePlace;
import org.waymend.customer.domain.Sites;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.TerritoryRedrawn;

@ApplicationScoped
class JpaSites implements Sites {
  private static final Keyset<Site> LIST =
      Keyset.of(Site.class)
          .searched("name", "addressLine", "city", "postalCode")
          .sortable("name", "addressLine", "city", "postalCode", "country", "createdAt")
          .sortable("isActive", "active")
          .filterable("customerId", "customerId")
          .filterable("territoryId", "territoryId")
          .filterable("country", "country")
          .filterable("city", "city")
          .filterable("isActive", "active")
          .orderedBy("name");

  /** Territories are kept in millionths of a degree. */
  private static final double ROUNDING = 1e-6;

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaSites() {} // container

  /** For tests without a container. */
  JpaSites(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Site site) {
    em.persist(site);
  }

  @Override
  public Site get(Reach reach, SiteId id) {
    return find(reach, id).orElseThrow(() -> DomainException.notFound("site"));
  }

  @Override
  public Optional<Site> find(Reach reach, SiteId id) {
    return Optional.ofNullable(em.find(Site.class, id.value()))
        .filter(found -> reach.covers(Owner.customer(found.customer().value())));
  }

  @Override
  public Site get(Reach reach, SiteId id, long expectedVersion) {
    var site = get(reach, id);
    if (site.version() != expectedVersion) {
      throw DomainException.stale(site.version());
    }
    return site;
  }

  @Override
  public Page<Site> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public List<Site> listOf(CustomerId customer) {
    return em.createQuery(
            "SELECT x FROM Site x WHERE x.customerId = :customer ORDER BY x.name, x.id", Site.class)
        .setParameter("customer", customer.value())
        .getResultList();
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT s.id, s.name FROM Site s WHERE s.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(row -> names.put((UUID) row[0], (String) row[1]));
    }
    return names;
  }

  @Override
  public Map<UUID, SitePlaceView> places(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "SELECT s.id, s.name, s.addressLine, s.postalCode, s.city, s.latitude, s.longitude,"
                + " s.accessNotes, s.timeZone, s.territoryId FROM Site s WHERE s.id IN :ids",
            Object[].class)
        .setParameter("ids", Set.copyOf(ids))
        .getResultStream()
        .map(JpaSites::place)
        .collect(Collectors.toMap(SitePlaceView::id, Function.identity()));
  }

  private static SitePlaceView place(Object[] row) {
    var town = ((String) row[3] + " " + row[4]).strip();
    return new SitePlaceView(
        (UUID) row[0],
        (String) row[1],
        town.isEmpty() ? (String) row[2] : row[2] + ", " + town,
        (Double) row[5],
        (Double) row[6],
        (String) row[7],
        (String) row[8],
        (UUID) row[9]);
  }

  @Override
  public Map<UUID, List<OpeningHoursView>> openingHours(Collection<UUID> ids) {
    var hours = new HashMap<UUID, List<OpeningHoursView>>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT s.id, h.dayOfWeek, h.opensAt, h.closesAt FROM Site s JOIN s.openingHours h"
                  + " WHERE s.id IN :ids",
              Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(
              row ->
                  hours
                      .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                      .add(
                          new OpeningHoursView(
                              (DayOfWeek) row[1], (LocalTime) row[2], (LocalTime) row[3])));
    }
    return hours;
  }

  @Override
  public List<SitePlace> listPlaces(TerritoryRedrawn territory) {
    return em.createQuery(
            "SELECT s.id, s.latitude, s.longitude, s.territoryId FROM Site s"
                + " WHERE s.territoryId = :id OR (s.latitude BETWEEN :south AND :north"
                + " AND s.longitude BETWEEN :west AND :east)",
            Object[].class)
        .setParameter("id", territory.aggregateId())
        .setParameter("south", territory.south() - ROUNDING)
        .setParameter("north", territory.north() + ROUNDING)
        .setParameter("west", territory.west() - ROUNDING)
        .setParameter("east", territory.east() + ROUNDING)
        .getResultStream()
        .map(r -> new SitePlace((UUID) r[0], (Double) r[1], (Double) r[2], (UUID) r[3]))
        .toList();
  }

  /** By hand: they may be thousands. What the territories are is in the audit trail. */
  @Override
  public void assign(List<SitePlace> places) {
    Sql.of(em)
        .batch(
            "UPDATE site SET territory_id = ?, version = version + 1"
                + " WHERE id = ? AND latitude = ? AND longitude = ?",
            places.stream()
                .map(
                    p ->
                        new @Nullable Object[] {
                          p.territoryId(), p.id(), p.latitude(), p.longitude()
                        })
                .toList());
  }

  @Override
  public void flush() {
    em.flush();
  }
}
