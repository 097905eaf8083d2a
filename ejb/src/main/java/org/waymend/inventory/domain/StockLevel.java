package org.waymend.inventory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.inventory.StockLevelView;
import org.waymend.inventory.StockLocationKind;

/** What lies at a location, to be read only; {@link StockLedger} changes it. */
@Entity
@Table(name = "stock_level_listed")
public class StockLevel {
  @Id private String id;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "location_kind")
  private StockLocationKind locationKind;

  @Column(name = "on_hand_thousandths")
  private long onHandThousandths;

  @Column(name = "reserved_thousandths")
  private long reservedThousandths;

  @Column(name = "available_thousandths")
  private long availableThousandths;

  @SuppressWarnings("NullAway.Init")
  protected StockLevel() {} // JPA

  public StockLevelView view() {
    var part = new PartRef(partId, partNumber, partNameEn, partNameZh, unit, partActive);
    return new StockLevelView(
        id,
        partId,
        partNumber,
        part.name(),
        partNameEn,
        partNameZh,
        unit,
        locationId,
        locationCode,
        locationName,
        locationKind,
        new Quantity(onHandThousandths).units(),
        new Quantity(reservedThousandths).units(),
        new Quantity(availableThousandths).units());
  }
}
