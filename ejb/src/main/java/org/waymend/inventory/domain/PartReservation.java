package org.waymend.inventory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartReservationView;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.ReservationStatus;

/** A part held for a visit, to be read only; {@link Reservations} changes it. */
@Entity
@Table(name = "part_reservation_listed")
public class PartReservation {
  @Id private UUID id;
  private long version;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "part_id")
  private UUID partId;

  @Column(name = "part_number")
  private String partNumber;

  @Column(name = "part_name_en")
  private String partNameEn;

  @Column(name = "part_name_zh")
  private String partNameZh;

  @Enumerated(EnumType.STRING)
  private PartUnit unit;

  @Column(name = "is_part_active")
  private boolean partActive;

  @Column(name = "location_id")
  private UUID locationId;

  @Column(name = "location_code")
  private String locationCode;

  @Column(name = "location_name")
  private String locationName;

  @Column(name = "quantity_thousandths")
  private long quantityThousandths;

  @Enumerated(EnumType.STRING)
  private ReservationStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  @Nullable
  private Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected PartReservation() {} // JPA

  /**
   * One that is open, as it lies locked in the database.
   *
   * @param quantity above zero
   */
  public record Open(UUID id, UUID visitId, StockKey key, Quantity quantity) {}

  public PartReservationView view() {
    var part = new PartRef(partId, partNumber, partNameEn, partNameZh, unit, partActive);
    return new PartReservationView(
        id,
        version,
        visitId,
        partId,
        partNumber,
        part.name(),
        partNameEn,
        partNameZh,
        unit,
        locationId,
        locationCode,
        locationName,
        new Quantity(quantityThousandths).units(),
        status,
        createdAt,
        endedAt);
  }
}
