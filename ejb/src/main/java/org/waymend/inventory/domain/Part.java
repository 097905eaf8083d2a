package org.waymend.inventory.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartFields;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.PartView;
import org.waymend.shared.Check;
import org.waymend.shared.Money;

/** Something that is stocked and used in repairs. Never deleted, since the ledger names it. */
@Entity
@Table(name = "part")
public class Part {
  private static final int MOST_MODELS = 200;
  private static final int MOST_SUBSTITUTES = 20;

  @Id private UUID id;
  @Version private long version;
  private String number;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  @Enumerated(EnumType.STRING)
  private PartUnit unit;

  @Column(name = "price_minor")
  private long priceMinor;

  @Column(name = "price_currency")
  private String priceCurrency;

  @Column(name = "cost_minor")
  private long costMinor;

  @Column(name = "cost_currency")
  private String costCurrency;

  @Column(name = "is_serial_tracked")
  private boolean serialTracked;

  @Column(name = "is_lot_tracked")
  private boolean lotTracked;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "part_model", joinColumns = @JoinColumn(name = "part_id"))
  @Column(name = "model")
  private Set<String> fitsModels = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "part_substitute", joinColumns = @JoinColumn(name = "part_id"))
  @OrderColumn(name = "position")
  @Column(name = "substitute_id")
  private List<UUID> substituteIds = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Part() {} // JPA

  /**
   * A new, active part.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  @SuppressWarnings("NullAway.Init") // apply sets the rest
  public static Part register(UUID id, PartFields fields, Instant now) {
    var part = new Part();
    part.id = id;
    part.active = true;
    part.createdAt = now;
    part.apply(fields);
    return part;
  }

  public void change(PartFields fields) {
    apply(fields);
  }

  private void apply(PartFields fields) {
    var check = new Check();
    var newNumber = check.code("number", fields.number());
    var newNameEn = check.text("nameEn", either(fields.nameEn(), fields.nameZh()), 1, 120);
    var newNameZh = check.text("nameZh", either(fields.nameZh(), fields.nameEn()), 1, 120);
    var newUnit = check.required("unit", fields.unit());
    var price = check.required("price", fields.price());
    check.isTrue(price == null || !price.isNegative(), "price", "negative", "can't be below zero");
    var cost = fields.cost();
    check.isTrue(cost == null || !cost.isNegative(), "cost", "negative", "can't be below zero");
    boolean isSerial = Boolean.TRUE.equals(fields.isSerialTracked());
    check.isTrue(
        !isSerial || newUnit == null || newUnit.isWhole(),
        "isSerialTracked",
        "not-countable",
        "Only pieces and sets have serial numbers");
    var models = models(check, fields.fitsModels());
    var instead = substitutes(check, fields.substituteIds());
    check.throwIfAny();
    number = newNumber;
    nameEn = newNameEn;
    nameZh = newNameZh;
    unit = Objects.requireNonNull(newUnit);
    charge(Objects.requireNonNull(price), cost);
    serialTracked = isSerial;
    lotTracked = Boolean.TRUE.equals(fields.isLotTracked());
    if (!models.equals(new TreeSet<>(fitsModels))) {
      fitsModels = new HashSet<>(models);
    }
    if (!instead.equals(substituteIds)) {
      substituteIds = new ArrayList<>(instead);
    }
  }

  private void charge(Money price, @Nullable Money cost) {
    priceMinor = price.minor();
    priceCurrency = price.currency();
    var spent = cost == null ? Money.zero(price.currency()) : cost;
    costMinor = spent.minor();
    costCurrency = spent.currency();
  }

  private static @Nullable String either(@Nullable String name, @Nullable String other) {
    return name == null || name.isBlank() ? other : name;
  }

  private static Set<String> models(Check check, @Nullable List<@Nullable String> names) {
    var models = new TreeSet<String>();
    var seen = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    var given = names == null ? List.<@Nullable String>of() : names;
    for (int i = 0; i < given.size(); i++) {
      var model = check.text("fitsModels[" + i + "]", given.get(i), 1, 120);
      check.isTrue(
          model.indexOf('|') < 0, "fitsModels[" + i + "]", "invalid-value", "must not contain |");
      if (seen.add(model)) {
        models.add(model);
      }
    }
    check.atMost("fitsModels", models, MOST_MODELS);
    return models;
  }

  private List<UUID> substitutes(Check check, @Nullable List<@Nullable UUID> ids) {
    var substitutes = new LinkedHashSet<UUID>();
    var given = ids == null ? List.<@Nullable UUID>of() : ids;
    for (int i = 0; i < given.size(); i++) {
      var field = "substituteIds[" + i + "]";
      var substitute = check.required(field, given.get(i));
      if (substitute != null) {
        check.isTrue(!substitute.equals(id), field, "itself", "A part can't stand in for itself");
        check.isTrue(substitutes.add(substitute), field, "duplicate", "is named twice");
      }
    }
    check.atMost("substituteIds", substitutes, MOST_SUBSTITUTES);
    return List.copyOf(substitutes);
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public PartId id() {
    return new PartId(id);
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public PartUnit unit() {
    return unit;
  }

  public boolean isActive() {
    return active;
  }

  /** Ids of the substitutes, the best first. */
  public List<UUID> substituteIds() {
    return List.copyOf(substituteIds);
  }

  public PartRef ref() {
    return new PartRef(id, number, nameEn, nameZh, unit, active);
  }

  /**
   * @param known the parts that may be named as substitutes, by id
   */
  public PartView view(Map<UUID, PartRef> known) {
    return new PartView(
        id,
        version,
        number,
        nameEn,
        nameZh,
        unit,
        new Money(priceMinor, priceCurrency),
        new Money(costMinor, costCurrency),
        serialTracked,
        lotTracked,
        List.copyOf(new TreeSet<>(fitsModels)),
        substituteIds(),
        substituteIds.stream().map(i -> Objects.requireNonNull(known.get(i)).number()).toList(),
        active,
        createdAt);
  }
}
