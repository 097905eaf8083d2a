package org.waymend.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserId;
import org.waymend.shared.persistence.NotAudited;

/** A link that sets a new password once, within 20 minutes; only its digest is kept (rule 18). */
@Entity
@Table(name = "password_reset")
@NotAudited
public class PasswordReset {
  public static final Duration VALID = Duration.ofMinutes(20);

  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  @Nullable
  private Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected PasswordReset() {} // JPA

  public static PasswordReset offer(UUID id, UserId user, String tokenSha256, Instant now) {
    var reset = new PasswordReset();
    reset.id = id;
    reset.userId = user.value();
    reset.tokenSha256 = tokenSha256;
    reset.expiresAt = now.plus(VALID);
    return reset;
  }

  /** True the first time within its life; marks it used. */
  public boolean use(Instant now) {
    if (usedAt != null || !now.isBefore(expiresAt)) {
      return false;
    }
    usedAt = now;
    return true;
  }

  public UserId user() {
    return new UserId(userId);
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
