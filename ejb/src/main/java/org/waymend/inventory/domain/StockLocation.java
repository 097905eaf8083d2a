package org.waymend.inventory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.StockLocationFields;
import org.waymend.inventory.StockLocationId;
import org.waymend.inventory.StockLocationKind;
import org.waymend.inventory.StockLocationView;
import org.waymend.shared.Check;

/**
 * A place that keeps parts. Counter-accounts share its table, since the ledger treats them alike,
 * but never become one of these: queries leave them out.
 */
@Entity
@Table(name = "stock_location")
public class StockLocation {
  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private StockLocationKind kind;

  @Column(name = "is_counter")
  private boolean counter; // always false here

  @Column(name = "engineer_id")
  @Nullable
  private UUID engineerId;

  @Column(name = "provider_id")
  @Nullable
  private UUID providerId;

  private String plate;
  @Nullable private Double latitude;
  @Nullable private Double longitude;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected StockLocation() {} // JPA

  /**
   * A new, active location without stock.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  @SuppressWarnings("NullAway.Init") // apply sets the rest
  public static StockLocation register(UUID id, StockLocationFields fields, Instant now) {
    var location = new StockLocation();
    location.id = id;
    location.counter = false;
    location.active = true;
    location.createdAt = now;
    location.apply(fields);
    return location;
  }

  public void change(StockLocationFields fields) {
    apply(fields);
  }

  private void apply(StockLocationFields fields) {
    var check = new Check();
    var newCode = check.code("code", fields.code());
    var newName = check.text("name", fields.name(), 1, 120);
    var newKind = check.required("kind", fields.kind());
    boolean isVan = newKind == StockLocationKind.VAN;
    boolean isStore = newKind == StockLocationKind.PROVIDER_STORE;
    belongs(check, "engineerId", fields.engineerId() != null, isVan, "a van");
    belongs(check, "providerId", fields.providerId() != null, isStore, "a provider's store");
    var newPlate = check.optionalText("plate", fields.plate(), 20);
    check.isTrue(newPlate.isEmpty() || isVan, "plate", "not-a-van", "only a van has a plate");
    var north = fields.latitude();
    var east = fields.longitude();
    check.isTrue(
        (north == null) == (east == null),
        north == null ? "latitude" : "longitude",
        "required",
        "is required with the other coordinate");
    if (north != null && east != null) {
      check.coordinates("latitude", north, "longitude", east);
    }
    check.throwIfAny();
    code = newCode;
    name = newName;
    kind = Objects.requireNonNull(newKind);
    engineerId = fields.engineerId();
    providerId = fields.providerId();
    plate = newPlate;
    latitude = north;
    longitude = east;
  }

  private static void belongs(
      Check check, String field, boolean isGiven, boolean isExpected, String place) {
    check.isTrue(isGiven || !isExpected, field, "required", "is required for " + place);
    check.isTrue(!isGiven || isExpected, field, "not-allowed", "is only for " + place);
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public StockLocationId id() {
    return new StockLocationId(id);
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public @Nullable UUID engineerId() {
    return engineerId;
  }

  public @Nullable UUID providerId() {
    return providerId;
  }

  public boolean isActive() {
    return active;
  }

  /** Its fields as they are, so that they can be compared with others. */
  public StockLocationFields fields() {
    return new StockLocationFields(
        code, name, kind, engineerId, providerId, plate, latitude, longitude);
  }

  /**
   * @param engineerName of the engineer, if it has one
   * @param providerName of the service provider, if it has one
   */
  public StockLocationView view(@Nullable String engineerName, @Nullable String providerName) {
    return new StockLocationView(
        id,
        version,
        code,
        name,
        kind,
        engineerId,
        engineerName,
        providerId,
        providerName,
        plate,
        latitude,
        longitude,
        active,
        createdAt);
  }
}
