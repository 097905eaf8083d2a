package org.waymend.inventory.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.PartId;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.ReservationStatus;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.domain.PartReservation;
import org.waymend.inventory.domain.Reservations;
import org.waymend.inventory.domain.StockKey;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.Sql;

@ApplicationScoped
class SqlReservations implements Reservations {
  private static final Keyset<PartReservation> LIST =
      Keyset.of(PartReservation.class)
          .searched("partNumber", "partNameEn", "partNameZh", "locationCode", "locationName")
          .sortable("createdAt", "status", "partNumber", "locationCode")
          .sortable("partId", "partNumber")
          .sortable("locationId", "locationCode")
          .sortable("quantity", "quantityThousandths")
          .filterable("status", "status")
          .filterable("partId", "partId")
          .filterable("locationId", "locationId")
          .filterable("visitId", "visitId")
          .orderedBy("-createdAt");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected SqlReservations() {} // container

  /** For tests without a container. */
  SqlReservations(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<PartReservation.Open> open(Collection<UUID> visitIds) {
    if (visitIds.isEmpty()) {
      return List.of();
    }
    return sql()
        .list(
            "SELECT id, visit_id, part_id, location_id, quantity_thousandths FROM part_reservation"
                + (" WHERE status = 'OPEN' AND visit_id IN (" + Sql.marks(visitIds) + ")")
                + " ORDER BY part_id, location_id, visit_id",
            row ->
                new PartReservation.Open(
                    row.id("id"),
                    row.id("visit_id"),
                    new StockKey(
                        new PartId(row.id("part_id")), new StockLocationId(row.id("location_id"))),
                    new Quantity(row.number("quantity_thousandths"))),
            visitIds.toArray());
  }

  @Override
  public void add(PartReservation.Open reservation, Instant at) {
    sql()
        .update(
            "INSERT INTO part_reservation (id, version, visit_id, part_id, location_id,"
                + " quantity_thousandths, status, created_at) VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
            reservation.id(),
            reservation.visitId(),
            reservation.key().part().value(),
            reservation.key().location().value(),
            reservation.quantity().thousandths(),
            ReservationStatus.OPEN,
            at);
  }

  @Override
  public void release(PartReservation.Open reservation, Instant at) {
    end(reservation, reservation.quantity(), ReservationStatus.RELEASED, null, at);
  }

  @Override
  public void use(
      PartReservation.Open reservation,
      Quantity quantity,
      UUID movementId,
      UUID restId,
      Instant at) {
    end(reservation, quantity, ReservationStatus.USED, movementId, at);
    var rest = reservation.quantity().minus(quantity);
    if (!rest.equals(Quantity.ZERO)) {
      var remains =
          new PartReservation.Open(restId, reservation.visitId(), reservation.key(), rest);
      add(remains, at);
    }
  }

  private void end(
      PartReservation.Open reservation,
      Quantity quantity,
      ReservationStatus status,
      @Nullable UUID movementId,
      Instant at) {
    int found =
        sql()
            .update(
                "UPDATE part_reservation SET status = ?, quantity_thousandths = ?, movement_id = ?,"
                    + " ended_at = ?, version = version + 1 WHERE id = ? AND status = 'OPEN'",
                status,
                quantity.thousandths(),
                movementId,
                at,
                reservation.id());
    if (found != 1) {
      throw new IllegalStateException(reservation + " is not open");
    }
  }

  @Override
  public List<HeldPart> ofVisits(Collection<UUID> visitIds) {
    if (visitIds.isEmpty()) {
      return List.of();
    }
    return sql()
        .list(
            "SELECT id, visit_id, part_id, location_id, quantity_thousandths, status"
                + (" FROM part_reservation WHERE visit_id IN (" + Sql.marks(visitIds) + ")")
                + " ORDER BY created_at, id",
            row ->
                new HeldPart(
                    row.id("id"),
                    row.id("visit_id"),
                    row.id("part_id"),
                    row.id("location_id"),
                    new Quantity(row.number("quantity_thousandths")),
                    ReservationStatus.valueOf(row.text("status"))),
            visitIds.toArray());
  }

  @Override
  public Page<PartReservation> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  private Sql sql() {
    return Sql.of(em);
  }
}
