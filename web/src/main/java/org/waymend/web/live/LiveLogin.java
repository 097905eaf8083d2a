package org.waymend.web.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymend.shared.Environment;
import org.waymend.web.security.SessionCookie;

/**
 * Keeps for the endpoint who asks: the session's secret, unless the page that asks is not ours. A
 * browser sends the cookie with sockets of foreign pages too, so the origin is checked (rule 16).
 */
public final class LiveLogin extends ServerEndpointConfig.Configurator {
  static final String SECRET = LiveLogin.class.getName();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    config.getUserProperties().put(SECRET, secret(request).orElse(""));
  }

  private static Optional<String> secret(HandshakeRequest request) {
    return isOurs(request)
        ? header(request, "Cookie").flatMap(SessionCookie::read)
        : Optional.empty();
  }

  /** Programs send no origin; browsers always do. */
  private static boolean isOurs(HandshakeRequest request) {
    var origin = header(request, "Origin");
    if (origin.isEmpty()) {
      return true;
    }
    var ours = CDI.current().select(Environment.class).get().find("WAYMEND_PUBLIC_URL");
    if (ours.isPresent()) {
      return origin.get().equals(ours.get().replaceAll("/+$", ""));
    }
    try {
      return header(request, "Host")
          .equals(Optional.ofNullable(URI.create(origin.get()).getAuthority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> header(HandshakeRequest request, String name) {
    return request.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry<String, List<String>>::getValue)
        .filter(values -> !values.isEmpty())
        .map(values -> values.get(0))
        .findFirst();
  }
}
