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
import org.waymend.inventory.MovementKind;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockMovementView;

/** A booked movement with the names of what it moved, to be read only. */
@Entity
@Table(name = "stock_movement_listed")
public class LedgerEntry {
  @Id private UUID id;

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

  @Column(name = "from_location_id")
  @Nullable
  private UUID fromLocationId;

  @Column(name = "from_location_code")
  @Nullable
  private String fromLocationCode;

  @Column(name = "from_location_name")
  @Nullable
  private String fromLocationName;

  @Column(name = "to_location_id")
  @Nullable
  private UUID toLocationId;

  @Column(name = "to_location_code")
  @Nullable
  private String toLocationCode;

  @Column(name = "to_location_name")
  @Nullable
  private String toLocationName;

  @Column(name = "quantity_thousandths")
  private long quantityThousandths;

  @Enumerated(EnumType.STRING)
  private MovementKind kind;

  private Instant at;
  private String actor;
  private String reference;
  private String note;

  @SuppressWarnings("NullAway.Init")
  protected LedgerEntry() {} // JPA

  public StockMovementView view() {
    var part = new PartRef(partId, partNumber, partNameEn, partNameZh, unit, true);
    return new StockMovementView(
        id,
        at,
        kind,
        partId,
        partNumber,
        part.name(),
        partNameEn,
        partNameZh,
        unit,
        fromLocationId,
        fromLocationCode,
        fromLocationName,
        toLocationId,
        toLocationCode,
        toLocationName,
        new Quantity(quantityThousandths).units(),
        actor,
        reference,
        note);
  }
}
