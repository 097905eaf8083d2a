package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.waymend.inventory.domain.StockLevel;
import org.waymend.inventory.domain.StockLevels;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaStockLevels implements StockLevels {
  private static final Keyset<StockLevel> LIST =
      Keyset.of(StockLevel.class)
          .searched("partNumber", "partNameEn", "partNameZh", "locationCode", "locationName")
          .sortable("partNumber", "partNameEn", "partNameZh", "locationCode", "locationName")
          .sortable("partId", "partNumber")
          .sortable("locationId", "locationCode")
          .sortable("onHand", "onHandThousandths")
          .filterable("partId", "partId")
          .filterable("locationId", "locationId")
          .filterable("locationKind", "locationKind")
          .filterable("unit", "unit")
          .filter(
              "isInStock",
              (cb, root, value) ->
                  value.equals("true")
                      ? cb.gt(root.get("onHandThousandths"), 0)
                      : cb.equal(root.get("onHandThousandths"), 0))
          .orderedBy("partNumber,locationCode");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaStockLevels() {} // container

  /** For tests without a container. */
  JpaStockLevels(EntityManager em) {
    this.em = em;
  }

  @Override
  public Page<StockLevel> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }
}
