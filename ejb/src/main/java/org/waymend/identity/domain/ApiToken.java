package org.waymend.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.ApiTokenFields;
import org.waymend.identity.ApiTokenView;
import org.waymend.identity.UserId;
import org.waymend.shared.Check;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.persistence.NotAudited;

/**
 * A secret by which a program acts as its user, for some operations and some time. Only the digest
 * of the secret is kept (rule 19). It ends by revocation or expiry.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {
  public static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  @Id private UUID id;
  @Version private long version;

  @Column(name = "user_id")
  private UUID userId;

  private String name;

  @NotAudited
  @Column(name = "token_sha256")
  private String tokenSha256;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "api_token_operation", joinColumns = @JoinColumn(name = "api_token_id"))
  @Column(name = "operation")
  private Set<String> operations;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @NotAudited
  @Column(name = "last_used_at")
  @Nullable
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  @Nullable
  private Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApiToken() {} // JPA

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} for unknown operations or an
   *     expiry that is past or over a year ahead
   */
  public static ApiToken create(
      UUID id, UserId user, ApiTokenFields fields, String tokenSha256, Instant now) {
    var check = new Check();
    var token = new ApiToken();
    token.id = id;
    token.userId = user.value();
    token.name = check.text("name", fields.name(), 1, 80);
    token.tokenSha256 = tokenSha256;
    token.operations = operations(check, fields.operations());
    token.createdAt = now;
    var expiresAt = check.required("expiresAt", fields.expiresAt());
    if (expiresAt != null) {
      check.isTrue(
          expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)),
          "expiresAt",
          "out-of-range",
          "must lie within the coming year");
    }
    check.throwIfAny();
    token.expiresAt = java.util.Objects.requireNonNull(expiresAt);
    return token;
  }

  private static Set<String> operations(Check check, @Nullable List<String> names) {
    var chosen = new TreeSet<>(names == null ? List.of() : names);
    check.isTrue(!chosen.isEmpty(), "operations", "required", "needs at least one operation");
    for (String name : chosen) {
      check.isTrue(
          !expand(name).isEmpty(),
          "operations",
          "unknown-operation",
          "There is no operation " + name);
    }
    return chosen;
  }

  private static Set<String> expand(String name) {
    var matching = new TreeSet<String>();
    for (String operation : Access.operations()) {
      boolean byResource =
          name.endsWith(".*") && operation.startsWith(name.substring(0, name.length() - 1));
      if (byResource || operation.equals(name)) {
        matching.add(operation);
      }
    }
    return matching;
  }

  public boolean isAlive(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public boolean isDueToBeSeen(Instant now) {
    return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(SEEN_STEP));
  }

  public void used(Instant now) {
    lastUsedAt = now;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /** The operations it stands for, {@code resource.*} resolved. */
  public Set<String> allowed() {
    var all = new TreeSet<String>();
    operations.forEach(name -> all.addAll(expand(name)));
    return all;
  }

  /** Its user, within what it allows. */
  public Actor actor(User user) {
    return user.actor(null).limitedTo(allowed(), expiresAt);
  }

  /** True if it would live on when the actor's powers have ended. */
  public boolean outlives(Actor actor) {
    return actor.until() != null && expiresAt.isAfter(actor.until());
  }

  public UUID id() {
    return id;
  }

  public UserId user() {
    return new UserId(userId);
  }

  public ApiTokenView view(Instant now, @Nullable String secret) {
    return new ApiTokenView(
        id,
        version,
        userId,
        name,
        List.copyOf(new TreeSet<>(operations)),
        createdAt,
        expiresAt,
        lastUsedAt,
        isAlive(now),
        secret);
  }
}
