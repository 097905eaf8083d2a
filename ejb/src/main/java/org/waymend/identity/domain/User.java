package org.waymend.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserId;
import org.waymend.identity.UserView;
import org.waymend.shared.Check;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Owner;
import org.waymend.shared.access.Role;
import org.waymend.shared.persistence.NotAudited;

/**
 * Somebody who can sign in. A user is registered by an administrator, gets roles, may be
 * deactivated and activated again, and is never deleted, since the history names it.
 */
@Entity
@Table(name = "app_user")
public class User {
  public static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  public static final Set<String> THEMES = Set.of("system", "light", "dark");
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,63}");

  @Id private UUID id;
  @Version private long version;
  private String username;

  @Column(name = "display_name")
  private String displayName;

  private String email;
  private String language;
  private String theme;

  @Column(name = "time_zone")
  @Nullable
  private String timeZone;

  @Column(name = "customer_id")
  @Nullable
  private UUID customerId;

  @Column(name = "provider_id")
  @Nullable
  private UUID providerId;

  @Column(name = "is_active")
  private boolean active;

  @NotAudited
  @Column(name = "password_hash")
  @Nullable
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @NotAudited
  @Column(name = "last_login_at")
  @Nullable
  private Instant lastLoginAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles;

  @SuppressWarnings("NullAway.Init")
  protected User() {} // JPA

  /**
   * A new, active user without a password.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  @SuppressWarnings("NullAway.Init") // apply sets the rest
  public static User register(UUID id, UserFields fields, Instant now) {
    var user = new User();
    user.id = id;
    user.theme = "system";
    user.active = true;
    user.createdAt = now;
    user.apply(fields);
    return user;
  }

  public void change(UserFields fields) {
    apply(fields);
  }

  private void apply(UserFields fields) {
    var check = new Check();
    username = check.text("username", fields.username(), 3, 64).toLowerCase(Locale.ROOT);
    check.isTrue(
        username.length() < 3 || USERNAME.matcher(username).matches(),
        "username",
        "invalid-username",
        "may have letters, digits and . _ @ + - only");
    displayName = check.text("displayName", fields.displayName(), 1, 120);
    email = check.optionalEmail("email", fields.email());
    language = check.text("language", fields.language(), 1, 10);
    check.isTrue(
        language.isEmpty() || LANGUAGES.contains(language),
        "language",
        "unknown-language",
        "must be zh-CN or en");
    timeZone = zone(check, fields.timeZone());
    roles = roles(check, fields.roles());
    customerId = fields.customerId();
    providerId = fields.providerId();
    check.isTrue(
        !roles.contains(Role.CUSTOMER) || customerId != null,
        "customerId",
        "required",
        "is required for the role customer");
    check.isTrue(
        !roles.contains(Role.PROVIDER_STAFF) || providerId != null,
        "providerId",
        "required",
        "is required for provider staff");
    check.isTrue(
        !roles.contains(Role.CUSTOMER) || roles.size() == 1,
        "roles",
        "customer-alone",
        "A customer's user can't have a role of the house");
    check.throwIfAny();
  }

  private static @Nullable String zone(Check check, @Nullable String zone) {
    if (zone == null || zone.isBlank()) {
      return null;
    }
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      check.add("timeZone", "unknown-time-zone", "must be an IANA time zone such as Asia/Shanghai");
      return null;
    }
  }

  private static Set<Role> roles(Check check, @Nullable List<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    for (String name : names == null ? List.<String>of() : names) {
      Role.ofKey(name)
          .ifPresentOrElse(
              roles::add, () -> check.add("roles", "unknown-role", "There is no role " + name));
    }
    check.isTrue(!roles.isEmpty(), "roles", "required", "needs at least one role");
    return roles;
  }

  /** The user's own choice of language and theme. */
  public void prefer(@Nullable String newLanguage, @Nullable String newTheme) {
    var check = new Check();
    check.isTrue(
        newLanguage != null && LANGUAGES.contains(newLanguage),
        "language",
        "unknown-language",
        "must be zh-CN or en");
    check.isTrue(
        newTheme != null && THEMES.contains(newTheme),
        "theme",
        "unknown-theme",
        "must be system, light or dark");
    check.throwIfAny();
    language = java.util.Objects.requireNonNull(newLanguage);
    theme = java.util.Objects.requireNonNull(newTheme);
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  /** Keeps the hash of a new password, as made by {@link PasswordHash}. */
  public void replacePassword(String hash) {
    passwordHash = hash;
  }

  public boolean isActiveAdministrator() {
    return active && roles.contains(Role.ADMIN);
  }

  /** This user as an actor. */
  public Actor actor(@Nullable Set<String> operations) {
    return new Actor(id, username, roles, customerId, providerId, operations, false);
  }

  public Owner owner() {
    return new Owner(customerId, providerId, id);
  }

  public UserId id() {
    return new UserId(id);
  }

  public long version() {
    return version;
  }

  public String displayName() {
    return displayName;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  public String username() {
    return username;
  }

  public boolean isActive() {
    return active;
  }

  public @Nullable String passwordHash() {
    return passwordHash;
  }

  public UserView view() {
    var names = new TreeSet<Role>(roles).stream().map(Role::key).toList();
    return new UserView(
        id,
        version,
        username,
        displayName,
        email,
        names,
        language,
        theme,
        timeZone,
        customerId,
        providerId,
        active,
        createdAt,
        lastLoginAt);
  }
}
