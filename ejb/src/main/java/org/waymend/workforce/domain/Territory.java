package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.workforce.TerritoryFields;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.TerritoryRedrawn;
import org.waymend.workforce.TerritoryRow;
import org.waymend.workforce.TerritoryView;

/** An area that engineers cover. Territories may overlap. */
@Entity
@Table(name = "territory")
public class Territory {
  private static final double MICROS = 1e6;

  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;

  @Convert(converter = PolygonConverter.class)
  private Polygon polygon;

  // The box around the polygon, for the query that narrows the search.
  @NotAudited
  @Column(name = "west_micros")
  private int west;

  @NotAudited
  @Column(name = "south_micros")
  private int south;

  @NotAudited
  @Column(name = "east_micros")
  private int east;

  @NotAudited
  @Column(name = "north_micros")
  private int north;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Territory() {} // JPA

  /**
   * A new, active territory.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Territory register(UUID id, TerritoryFields fields, Instant now) {
    var territory = new Territory();
    territory.id = id;
    territory.active = true;
    territory.createdAt = now;
    territory.apply(fields);
    return territory;
  }

  /** The territory of a point: the smallest that contains it, by code where they tie. */
  public static Optional<Territory> of(Collection<Territory> territories, GeoPoint point) {
    return territories.stream()
        .filter(t -> t.polygon.contains(point))
        .min(
            Comparator.comparingDouble((Territory t) -> t.polygon.area())
                .thenComparing(t -> t.code));
  }

  /** Changes it; an event if its borders or, since that decides where two tie, its code changed. */
  public Optional<TerritoryRedrawn> change(TerritoryFields fields) {
    var before = fields();
    apply(fields);
    return code.equals(before.code()) && polygon.corners().equals(before.polygon())
        ? Optional.empty()
        : Optional.of(redrawn());
  }

  private void apply(TerritoryFields fields) {
    var check = new Check();
    var newCode = check.code("code", fields.code());
    var newName = check.text("name", fields.name(), 1, 120);
    var newPolygon = Polygon.of(check, "polygon", fields.polygon());
    check.throwIfAny();
    code = newCode;
    name = newName;
    polygon = Objects.requireNonNull(newPolygon);
    west = polygon.west();
    south = polygon.south();
    east = polygon.east();
    north = polygon.north();
  }

  public Optional<TerritoryRedrawn> deactivate() {
    boolean wasActive = active;
    active = false;
    return wasActive ? Optional.of(redrawn()) : Optional.empty();
  }

  public Optional<TerritoryRedrawn> activate() {
    boolean wasActive = active;
    active = true;
    return wasActive ? Optional.empty() : Optional.of(redrawn());
  }

  /** The event of a territory that is new. */
  public TerritoryRedrawn redrawn() {
    return new TerritoryRedrawn(id, west / MICROS, south / MICROS, east / MICROS, north / MICROS);
  }

  /** True if the point lies inside or on the border; degrees, WGS-84. */
  public boolean contains(double latitude, double longitude) {
    return polygon.contains(latitude, longitude);
  }

  public Owner owner() {
    return Owner.HOUSE;
  }

  public TerritoryId id() {
    return new TerritoryId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public TerritoryFields fields() {
    return new TerritoryFields(code, name, polygon.corners());
  }

  public TerritoryView view() {
    return new TerritoryView(id, version, code, name, polygon.corners(), active, createdAt);
  }

  public TerritoryRow row() {
    return new TerritoryRow(code, name, polygon.wkt(), active, createdAt);
  }
}
