package org.waymend.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymend.identity.LoginService;
import org.waymend.identity.SignedIn;
import org.waymend.shared.access.Role;

/**
 * Tells the container who calls: by API token if one is sent (cookies are ignored then), else by
 * the session's cookie. It never refuses; that is for {@link OperationFilter}, which knows what is
 * public.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";

  private LoginService logins;

  @SuppressWarnings("NullAway.Init")
  protected LoginMechanism() {} // container

  @Inject
  public LoginMechanism(LoginService logins) {
    this.logins = logins;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var path = request.getRequestURI();
    if (!path.startsWith("/api/") && !path.equals("/request")) {
      return context.doNothing();
    }
    var signedIn = signedIn(request);
    if (signedIn.isEmpty()) {
      return context.doNothing();
    }
    request.setAttribute(SignedIn.class.getName(), signedIn.get());
    var actor = signedIn.get().actor();
    return context.notifyContainerAboutLogin(
        actor.name(), actor.roles().stream().map(Role::key).collect(Collectors.toSet()));
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? logins.byApiToken(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    return SessionCookie.read(request).flatMap(logins::bySession);
  }
}
