package org.waymend.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.identity.UserId;

/** What proves who somebody is: sessions, API tokens and reset links. */
public interface Logins {
  void add(LoginSession session);

  void add(ApiToken token);

  void add(PasswordReset reset);

  Optional<LoginSession> findSession(String tokenSha256);

  Optional<LoginSession> findSession(UUID id);

  Optional<ApiToken> findToken(String tokenSha256);

  Optional<ApiToken> findToken(UUID id);

  /** Locked for update, so that a link is used once. */
  Optional<PasswordReset> findReset(String tokenSha256);

  List<LoginSession> sessionsOf(UserId user);

  List<ApiToken> tokensOf(UserId user);

  /** Writes what is pending. */
  void flush();

  /** Removes sessions and links that ended before {@code before}. */
  int forgetEnded(Instant before);
}
