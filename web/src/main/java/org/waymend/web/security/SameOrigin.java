package org.waymend.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Environment;

/** Tells calls that a page of ours made from those of another site's. */
@ApplicationScoped
public class SameOrigin {
  private Environment environment;

  @SuppressWarnings("NullAway.Init")
  protected SameOrigin() {} // container

  @Inject
  public SameOrigin(Environment environment) {
    this.environment = environment;
  }

  /**
   * @throws DomainException {@code session/foreign-origin} if the call names another origin; one
   *     that names none passes, since browsers always do where it matters
   */
  public void check(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    if (origin != null && !isOurs(origin, request.getHeader("Host"))) {
      throw new DomainException(
          Kind.FORBIDDEN,
          "session/foreign-origin",
          "This call came from another site. If Waymend stands behind a proxy, set WAYMEND_PUBLIC_URL.");
    }
  }

  private boolean isOurs(String origin, String host) {
    var publicUrl = environment.find("WAYMEND_PUBLIC_URL");
    if (publicUrl.isPresent()) {
      return origin.equals(publicUrl.get().replaceAll("/+$", ""));
    }
    try {
      return URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }
}
