package org.waymend.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The session's cookie: {@code __Host-}, so host-only, secure and for every path (rule 16). */
public final class SessionCookie {
  private static final String NAME = "__Host-waymend-session";

  private SessionCookie() {}

  /** The secret that a browser sends; it may have ended. */
  public static Optional<String> read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (NAME.equals(cookie.getName())) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** The secret in a Cookie header, for calls that are no servlet requests. */
  public static Optional<String> read(String header) {
    return Arrays.stream(header.split(";"))
        .map(String::strip)
        .filter(pair -> pair.startsWith(NAME + "="))
        .map(pair -> pair.substring(NAME.length() + 1))
        .findFirst();
  }

  public static NewCookie of(String secret, Duration longest) {
    return builder(secret).maxAge((int) longest.toSeconds()).build();
  }

  /** Takes the cookie away. */
  public static NewCookie gone() {
    return builder("").maxAge(0).build();
  }

  private static NewCookie.Builder builder(String value) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX);
  }
}
