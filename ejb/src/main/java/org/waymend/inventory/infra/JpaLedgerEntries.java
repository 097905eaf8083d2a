package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.waymend.inventory.domain.LedgerEntries;
import org.waymend.inventory.domain.LedgerEntry;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaLedgerEntries implements LedgerEntries {
  private static final Keyset<LedgerEntry> LIST =
      Keyset.of(LedgerEntry.class)
          .searched("partNumber", "partNameEn", "partNameZh", "actor", "reference", "note")
          .sortable("at", "kind", "partNumber", "actor")
          .sortable("partId", "partNumber")
          .sortable("quantity", "quantityThousandths")
          .sortable("fromLocationId", "fromLocationCode")
          .sortable("toLocationId", "toLocationCode")
          .filterable("partId", "partId")
          .filterable("fromLocationId", "fromLocationId")
          .filterable("toLocationId", "toLocationId")
          .filterable("kind", "kind")
          .filter("locationId", JpaLedgerEntries::touches)
          .orderedBy("-at");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaLedgerEntries() {} // container

  /** For tests without a container. */
  JpaLedgerEntries(EntityManager em) {
    this.em = em;
  }

  @Override
  public Page<LedgerEntry> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  private static Predicate touches(CriteriaBuilder cb, Root<LedgerEntry> root, String value) {
    var ids = ids(value);
    return cb.or(root.get("fromLocationId").in(ids), root.get("toLocationId").in(ids));
  }

  private static List<UUID> ids(String value) {
    try {
      return Arrays.stream(value.split(",")).map(String::strip).map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw new DomainException(Kind.INVALID, "request/invalid", "This list can't be read that way")
          .field("locationId", "invalid-value", "'" + value + "' is not a UUID");
    }
  }
}
