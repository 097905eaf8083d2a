package org.waymend.customer.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerKind;
import org.waymend.customer.CustomerView;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;

/**
 * Who receives service. A customer is registered by an agent, a CSV file or a channel, may be
 * deactivated when the relation ends and activated again, and is never deleted, since tickets and
 * statements name it.
 */
@Entity
@Table(name = "customer")
public class Customer {
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final int MOST_TAGS = 20;
  private static final int MOST_ENGINEERS = 50;

  @Id private UUID id;
  @Version private long version;
  private String number;
  private String name;

  @Enumerated(EnumType.STRING)
  private CustomerKind kind;

  private String email;
  private String phone;
  private String language;
  private String note;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "tag")
  private Set<String> tags;

  @ElementCollection
  @CollectionTable(
      name = "customer_preferred_engineer",
      joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "engineer_id")
  private Set<UUID> preferredEngineers;

  @ElementCollection
  @CollectionTable(
      name = "customer_banned_engineer",
      joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "engineer_id")
  private Set<UUID> bannedEngineers;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {} // JPA

  /**
   * A new, active customer.
   *
   * @param number the next of {@code CU-000001}, …
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Customer register(UUID id, String number, CustomerFields fields, Instant now) {
    var customer = new Customer();
    customer.id = id;
    customer.number = number;
    customer.active = true;
    customer.createdAt = now;
    customer.change(fields);
    return customer;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public void change(CustomerFields fields) {
    var check = new Check();
    name = check.text("name", fields.name(), 1, 200);
    var newKind = check.required("kind", fields.kind());
    email = check.optionalEmail("email", fields.email());
    phone = check.optionalPhone("phone", fields.phone());
    language = check.text("language", fields.language(), 1, 10);
    check.isTrue(
        language.isEmpty() || LANGUAGES.contains(language),
        "language",
        "unknown-language",
        "must be zh-CN or en");
    note = check.optionalText("note", fields.note(), 2000);
    tags = tags(check, fields.tags());
    preferredEngineers = engineers(check, "preferredEngineerIds", fields.preferredEngineerIds());
    bannedEngineers = engineers(check, "bannedEngineerIds", fields.bannedEngineerIds());
    check.isTrue(
        preferredEngineers.stream().noneMatch(bannedEngineers::contains),
        "bannedEngineerIds",
        "also-preferred",
        "must not name an engineer who is preferred");
    check.throwIfAny();
    kind = Objects.requireNonNull(newKind);
  }

  private static Set<String> tags(Check check, @Nullable List<String> given) {
    var tags = new TreeSet<String>();
    for (String tag : given == null ? List.<String>of() : given) {
      var accepted = check.text("tags", tag, 1, 40);
      check.isTrue(accepted.indexOf('|') < 0, "tags", "invalid-value", "must not contain |");
      tags.add(accepted);
    }
    check.atMost("tags", tags, MOST_TAGS);
    return tags;
  }

  private static Set<UUID> engineers(Check check, String field, @Nullable List<UUID> given) {
    var engineers = new LinkedHashSet<@Nullable UUID>(given == null ? List.of() : given);
    check.isTrue(!engineers.remove(null), field, "unknown", "must be engineers that exist");
    check.atMost(field, engineers, MOST_ENGINEERS);
    return engineers;
  }

  /** True if the fields name this customer: same name, e-mail address and phone number. */
  public boolean isSame(CustomerFields fields) {
    var check = new Check();
    return name.equals(check.text("name", fields.name(), 1, 200))
        && email.equals(check.optionalEmail("email", fields.email()))
        && phone.equals(check.optionalPhone("phone", fields.phone()));
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public CustomerId id() {
    return new CustomerId(id);
  }

  public Owner owner() {
    return Owner.customer(id);
  }

  public long version() {
    return version;
  }

  /** Every engineer that this customer prefers or bans. */
  public Set<UUID> engineers() {
    var all = new LinkedHashSet<>(preferredEngineers);
    all.addAll(bannedEngineers);
    return all;
  }

  public CustomerView view() {
    return new CustomerView(
        id,
        version,
        number,
        name,
        kind,
        email,
        phone,
        language,
        List.copyOf(new TreeSet<>(tags)),
        note,
        sorted(preferredEngineers),
        sorted(bannedEngineers),
        active,
        createdAt);
  }

  private static List<UUID> sorted(Set<UUID> ids) {
    var sorted = new ArrayList<>(ids);
    sorted.sort(null);
    return List.copyOf(sorted);
  }
}
