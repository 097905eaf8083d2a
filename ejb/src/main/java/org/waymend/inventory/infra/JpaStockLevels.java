package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.VanStock;
import org.waymend.inventory.domain.StockLevel;
import org.waymend.inventory.domain.StockLevels;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class JpaStockLevels implements StockLevels {
  private static final Keyset<StockLevel> LIST =
      Keyset.of(StockLevel.class)
          .searched("partNumber", "partNameEn", "partNameZh", "locationCode", "locationName")
          .sortable("partNumber", "partNameEn", "partNameZh", "locationCode", "locationName")
          .sortable("partId", "partNumber")
          .sortable("locationId", "locationCode")
          .sortable("onHand", "onHandThousandths")
          .sortable("reserved", "reservedThousandths")
          .sortable("available", "availableThousandths")
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

  @Override
  public Map<UUID, Map<UUID, VanStock.Amount>> at(Collection<UUID> locationIds) {
    var byLocation = new HashMap<UUID, Map<UUID, VanStock.Amount>>();
    if (locationIds.isEmpty()) {
      return byLocation;
    }
    Sql.of(em)
        .list(
            "SELECT location_id, part_id, on_hand_thousandths,"
                + " on_hand_thousandths - reserved_thousandths AS available FROM stock_level"
                + (" WHERE location_id IN (" + Sql.marks(locationIds) + ")"),
            row ->
                byLocation
                    .computeIfAbsent(row.id("location_id"), id -> new HashMap<>())
                    .put(
                        row.id("part_id"),
                        new VanStock.Amount(
                            new Quantity(row.number("on_hand_thousandths")),
                            new Quantity(row.number("available")))),
            locationIds.toArray());
    return byLocation;
  }
}
