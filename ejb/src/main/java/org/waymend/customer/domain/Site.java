package org.waymend.customer.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteFields;
import org.waymend.customer.SiteId;
import org.waymend.customer.SiteView;
import org.waymend.shared.Check;

/** A place to be visited. Its territory follows from its coordinates. */
@Entity
@Table(name = "site")
public class Site {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Id private UUID id;
  @Version private long version;

  @Column(name = "customer_id")
  private UUID customerId;

  private String name;

  @Column(name = "address_line")
  private String addressLine;

  private String city;

  @Column(name = "postal_code")
  private String postalCode;

  private String country;
  private double latitude;
  private double longitude;

  @Column(name = "access_notes")
  private String accessNotes;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "territory_id")
  @Nullable
  private UUID territoryId;

  @ElementCollection
  @CollectionTable(name = "site_opening_hours", joinColumns = @JoinColumn(name = "site_id"))
  private List<OpeningHours> openingHours;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Site() {} // JPA

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Site register(UUID id, CustomerId customer, SiteFields fields, Instant now) {
    var site = new Site();
    site.id = id;
    site.customerId = customer.value();
    site.openingHours = List.of();
    site.active = true;
    site.createdAt = now;
    site.change(fields);
    return site;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public void change(SiteFields fields) {
    var check = new Check();
    check.isTrue(
        fields.customerId() == null || fields.customerId().equals(customerId),
        "customerId",
        "fixed",
        "can't change");
    name = check.text("name", fields.name(), 1, 200);
    addressLine = check.text("addressLine", fields.addressLine(), 1, 300);
    city = check.optionalText("city", fields.city(), 100);
    postalCode = check.optionalText("postalCode", fields.postalCode(), 20);
    country = check.text("country", fields.country(), 1, 2).toUpperCase(Locale.ROOT);
    check.isTrue(
        country.isEmpty() || COUNTRIES.contains(country),
        "country",
        "unknown-country",
        "must be a two-letter code such as CN or US");
    coordinates(check, fields);
    accessNotes = check.optionalText("accessNotes", fields.accessNotes(), 2000);
    timeZone = zone(check, fields.timeZone());
    var week = OpeningHours.week(check, fields.openingHours());
    if (!Set.copyOf(week).equals(Set.copyOf(openingHours))) {
      openingHours = week; // the same lines in another order are no change
    }
    check.throwIfAny();
  }

  private void coordinates(Check check, SiteFields fields) {
    var north = check.required("latitude", fields.latitude());
    var east = check.required("longitude", fields.longitude());
    if (north != null && east != null) {
      check.coordinates("latitude", north, "longitude", east);
      latitude = north;
      longitude = east;
    }
  }

  private static String zone(Check check, @Nullable String zone) {
    var name = check.text("timeZone", zone, 1, 64);
    try {
      return name.isEmpty() ? name : ZoneId.of(name).getId();
    } catch (DateTimeException e) {
      check.add("timeZone", "unknown-time-zone", "must be an IANA time zone such as Asia/Shanghai");
      return name;
    }
  }

  /** The service territory that the site lies in, null for none. */
  public void liesIn(@Nullable UUID territory) {
    if (!Objects.equals(territoryId, territory)) {
      territoryId = territory;
    }
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public SiteId id() {
    return new SiteId(id);
  }

  public CustomerId customer() {
    return new CustomerId(customerId);
  }

  public long version() {
    return version;
  }

  public double latitude() {
    return latitude;
  }

  public double longitude() {
    return longitude;
  }

  public SiteView view(String customerName) {
    return new SiteView(
        id,
        version,
        customerId,
        customerName,
        name,
        addressLine,
        city,
        postalCode,
        country,
        latitude,
        longitude,
        accessNotes,
        timeZone,
        OpeningHours.views(openingHours),
        territoryId,
        active,
        createdAt);
  }
}
