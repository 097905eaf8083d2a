package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.MovementKind;
import org.waymend.inventory.PartId;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.inventory.domain.StockMovement;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class SqlStockLedger implements StockLedger {
  private static final int KEYS_PER_STATEMENT = 200;

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected SqlStockLedger() {} // container

  /** For tests without a container. */
  SqlStockLedger(EntityManager em) {
    this.em = em;
  }

  /** Makes the missing rows and locks all, since a row that exists is locked as a duplicate. */
  @Override
  public void lock(Collection<StockKey> keys) {
    em.flush(); // the rows refer to parts and locations that may be pending
    var ordered = List.copyOf(new TreeSet<>(keys));
    for (int from = 0; from < ordered.size(); from += KEYS_PER_STATEMENT) {
      lockSome(ordered.subList(from, Math.min(ordered.size(), from + KEYS_PER_STATEMENT)));
    }
  }

  private void lockSome(List<StockKey> keys) {
    var rows = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (StockKey key : keys) {
      rows.add("(?, ?, ?, 0)");
      values.add(key.part().value());
      values.add(key.location().value());
      values.add(key.isCounter());
    }
    sql()
        .update(
            "INSERT INTO stock_level (part_id, location_id, is_counter, on_hand_thousandths) VALUES "
                + String.join(", ", rows)
                + " ON DUPLICATE KEY UPDATE on_hand_thousandths = on_hand_thousandths",
            values.toArray());
  }

  @Override
  public void book(List<StockMovement> movements) {
    var keys = new TreeSet<StockKey>();
    for (StockMovement movement : movements) {
      keys.add(movement.source());
      keys.add(movement.target());
    }
    lock(keys);
    movements.forEach(this::bookOne);
  }

  private void bookOne(StockMovement movement) {
    take(movement);
    sql()
        .update(
            "UPDATE stock_level SET on_hand_thousandths = on_hand_thousandths + ?"
                + " WHERE part_id = ? AND location_id = ?",
            movement.quantity().thousandths(),
            movement.part().value(),
            movement.to().value());
    sql()
        .update(
            "INSERT INTO stock_movement (id, part_id, from_location_id, to_location_id,"
                + " quantity_thousandths, kind, at, actor_id, actor, visit_id, reference, note)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            movement.id(),
            movement.part().value(),
            movement.from().value(),
            movement.to().value(),
            movement.quantity().thousandths(),
            movement.kind(),
            movement.at(),
            movement.actor().userId(),
            movement.actor().name(),
            movement.visitId(),
            movement.reference(),
            movement.note());
  }

  private void take(StockMovement movement) {
    long taken = movement.quantity().thousandths();
    int found =
        sql()
            .update(
                "UPDATE stock_level SET on_hand_thousandths = on_hand_thousandths - ?"
                    + " WHERE part_id = ? AND location_id = ?"
                    + " AND (is_counter OR on_hand_thousandths - reserved_thousandths >= ?)",
                taken,
                movement.part().value(),
                movement.from().value(),
                taken);
    if (found == 0) {
      throw new DomainException(
              Kind.CONFLICT,
              "stock/not-enough",
              "There is not enough of this part at the location. Read its level and try again.")
          .with("partId", movement.part().value())
          .with("locationId", movement.from().value())
          .with("available", available(movement.source()).units());
    }
  }

  @Override
  public Quantity available(StockKey key) {
    return sql()
        .first(
            "SELECT on_hand_thousandths - reserved_thousandths AS available FROM stock_level"
                + " WHERE part_id = ? AND location_id = ?",
            row -> new Quantity(row.number("available")),
            key.part().value(),
            key.location().value())
        .orElse(Quantity.ZERO);
  }

  @Override
  public boolean reserve(StockKey key, Quantity quantity) {
    return sql()
            .update(
                "UPDATE stock_level SET reserved_thousandths = reserved_thousandths + ?"
                    + " WHERE part_id = ? AND location_id = ? AND NOT is_counter"
                    + " AND on_hand_thousandths - reserved_thousandths >= ?",
                quantity.thousandths(),
                key.part().value(),
                key.location().value(),
                quantity.thousandths())
        == 1;
  }

  @Override
  public void release(StockKey key, Quantity quantity) {
    int found =
        sql()
            .update(
                "UPDATE stock_level SET reserved_thousandths = reserved_thousandths - ?"
                    + " WHERE part_id = ? AND location_id = ? AND reserved_thousandths >= ?",
                quantity.thousandths(),
                key.part().value(),
                key.location().value(),
                quantity.thousandths());
    if (found != 1) {
      throw new IllegalStateException("Less than " + quantity + " is reserved of " + key);
    }
  }

  @Override
  public Quantity used(UUID visitId, PartId part) {
    return sql()
        .first(
            "SELECT COALESCE(SUM(IF(kind = 'USE', 1, -1) * quantity_thousandths), 0) AS used"
                + " FROM stock_movement WHERE visit_id = ? AND part_id = ?",
            row -> new Quantity(row.number("used")),
            visitId,
            part.value())
        .orElseThrow();
  }

  @Override
  public Map<UUID, Quantity> used(UUID visitId) {
    var used = new LinkedHashMap<UUID, Quantity>();
    var rows =
        sql()
            .list(
                "SELECT part_id, SUM(IF(kind = 'USE', 1, -1) * quantity_thousandths) AS used"
                    + " FROM stock_movement WHERE visit_id = ? GROUP BY part_id HAVING used > 0"
                    + " ORDER BY MIN(at), part_id",
                row -> Map.entry(row.id("part_id"), new Quantity(row.number("used"))),
                visitId);
    rows.forEach(row -> used.put(row.getKey(), row.getValue()));
    return used;
  }

  @Override
  public Map<UUID, Map<UUID, Quantity>> used(Collection<UUID> visitIds) {
    var used = new LinkedHashMap<UUID, Map<UUID, Quantity>>();
    if (visitIds.isEmpty()) {
      return used;
    }
    sql()
        .list(
            "SELECT visit_id, part_id, SUM(IF(kind = 'USE', 1, -1) * quantity_thousandths) AS used"
                + " FROM stock_movement WHERE visit_id IN ("
                + Sql.marks(visitIds)
                + ") GROUP BY visit_id, part_id HAVING used > 0 ORDER BY MIN(at), part_id",
            row ->
                used.computeIfAbsent(row.id("visit_id"), visit -> new LinkedHashMap<>())
                    .put(row.id("part_id"), new Quantity(row.number("used"))),
            visitIds.toArray());
    return used;
  }

  @Override
  public Map<UUID, List<UUID>> movements(UUID visitId) {
    var movements = new LinkedHashMap<UUID, List<UUID>>();
    sql()
        .list(
            "SELECT id, part_id FROM stock_movement WHERE visit_id = ? ORDER BY at, id",
            row ->
                movements
                    .computeIfAbsent(row.id("part_id"), part -> new ArrayList<>())
                    .add(row.id("id")),
            visitId);
    return movements;
  }

  @Override
  public Optional<Quantity> opening(StockKey key) {
    return sql()
        .first(
            "SELECT quantity_thousandths FROM stock_movement"
                + " WHERE part_id = ? AND to_location_id = ? AND kind = ?",
            row -> new Quantity(row.number("quantity_thousandths")),
            key.part().value(),
            key.location().value(),
            MovementKind.OPENING);
  }

  @Override
  public boolean hasMoved(PartId part) {
    return exists("SELECT 1 FROM stock_movement WHERE part_id = ? LIMIT 1", part.value());
  }

  @Override
  public boolean isStocked(StockLocationId location) {
    exists("SELECT 1 FROM stock_location WHERE id = ? FOR UPDATE", location.value());
    return exists(
        "SELECT 1 FROM stock_level WHERE location_id = ? AND on_hand_thousandths > 0 LIMIT 1",
        location.value());
  }

  @Override
  public boolean holdActive(StockLocationId location) {
    return exists(
        "SELECT 1 FROM stock_location WHERE id = ? AND is_active LOCK IN SHARE MODE",
        location.value());
  }

  private boolean exists(String query, Object value) {
    return sql().first(query, row -> true, value).isPresent();
  }

  private Sql sql() {
    return Sql.of(em);
  }
}
