package org.waymend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.identity.domain.ApiToken;
import org.waymend.identity.domain.LoginSession;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.PasswordReset;

/** Logins in lists. They are found by the digest that they were added with. */
final class InMemoryLogins implements Logins {
  final List<LoginSession> sessions = new ArrayList<>();
  final List<ApiToken> tokens = new ArrayList<>();
  private final Map<String, Object> byDigest = new LinkedHashMap<>();

  @Override
  public void add(LoginSession session) {
    sessions.add(session);
    byDigest.put(digest(session), session);
  }

  @Override
  public void add(ApiToken token) {
    tokens.add(token);
    byDigest.put(digest(token), token);
  }

  @Override
  public void add(PasswordReset reset) {
    byDigest.put(digest(reset), reset);
  }

  /** No one may read the digest back, so the domain has no accessor for it. */
  private static String digest(Object login) {
    try {
      var field = login.getClass().getDeclaredField("tokenSha256");
      field.setAccessible(true);
      var digest = (String) field.get(login);
      assertThat(digest).matches("[0-9a-f]{64}");
      return digest;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private <T> Optional<T> byDigest(Class<T> type, String digest) {
    return Optional.ofNullable(byDigest.get(digest)).filter(type::isInstance).map(type::cast);
  }

  @Override
  public Optional<LoginSession> findSession(String tokenSha256) {
    return byDigest(LoginSession.class, tokenSha256);
  }

  @Override
  public Optional<LoginSession> findSession(UUID id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Optional<ApiToken> findToken(String tokenSha256) {
    return byDigest(ApiToken.class, tokenSha256);
  }

  @Override
  public Optional<ApiToken> findToken(UUID id) {
    return tokens.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  @Override
  public Optional<PasswordReset> findReset(String tokenSha256) {
    return byDigest(PasswordReset.class, tokenSha256);
  }

  @Override
  public List<LoginSession> sessionsOf(UserId user) {
    return sessions.stream().filter(s -> s.user().equals(user)).toList();
  }

  @Override
  public List<ApiToken> tokensOf(UserId user) {
    return tokens.stream().filter(t -> t.user().equals(user)).toList();
  }

  @Override
  public void flush() {}

  @Override
  public int forgetEnded(Instant before) {
    return 0;
  }
}
