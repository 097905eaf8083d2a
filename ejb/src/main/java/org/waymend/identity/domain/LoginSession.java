package org.waymend.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.SessionView;
import org.waymend.identity.UserId;
import org.waymend.shared.persistence.NotAudited;

/**
 * One login of one user on one browser. It starts at the sign-in, ends by sign-out, revocation, 30
 * minutes without a call, or 12 hours after it started. Only the digest of its secret is kept.
 */
@Entity
@Table(name = "login_session")
@NotAudited
public class LoginSession {
  public static final Duration IDLE = Duration.ofMinutes(30);
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  /** The time of the last call is written at most this often. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "csrf_token")
  private String csrfToken;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  private String address;

  @Column(name = "user_agent")
  private String userAgent;

  @Column(name = "revoked_at")
  @Nullable
  private Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected LoginSession() {} // JPA

  public static LoginSession start(
      UUID id,
      UserId user,
      String tokenSha256,
      String csrfToken,
      String address,
      String userAgent,
      Instant now) {
    var session = new LoginSession();
    session.id = id;
    session.userId = user.value();
    session.tokenSha256 = tokenSha256;
    session.csrfToken = csrfToken;
    session.createdAt = now;
    session.lastSeenAt = now;
    session.address = address;
    session.userAgent = userAgent.length() > 200 ? userAgent.substring(0, 200) : userAgent;
    return session;
  }

  public boolean isAlive(Instant now) {
    return revokedAt == null
        && now.isBefore(lastSeenAt.plus(IDLE))
        && now.isBefore(createdAt.plus(ABSOLUTE));
  }

  /** True when the time of the last call is old enough to be written again. */
  public boolean isDueToBeSeen(Instant now) {
    return !now.isBefore(lastSeenAt.plus(SEEN_STEP));
  }

  public void seen(Instant now) {
    lastSeenAt = now;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public UUID id() {
    return id;
  }

  public UserId user() {
    return new UserId(userId);
  }

  public String csrfToken() {
    return csrfToken;
  }

  public SessionView view(@Nullable UUID currentId) {
    return new SessionView(
        id, userId, createdAt, lastSeenAt, address, userAgent, id.equals(currentId));
  }
}
