package org.waymend.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.identity.SignedIn;
import org.waymend.shared.CallContext;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;

/**
 * Refuses calls before the resource sees them: without a login (401), beyond the role matrix or the
 * token's operations (403), without the session's CSRF token or from a foreign origin (403), or too
 * many anonymous ones (429).
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class OperationFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;
  @Inject private Access access;
  @Inject private SameOrigin sameOrigin;
  @Inject private Throttle throttle;

  @Override
  public void filter(ContainerRequestContext context) {
    var operation = resource.getResourceMethod().getAnnotation(Operation.class);
    if (operation == null) {
      throw new IllegalStateException(resource.getResourceMethod() + " has no @Operation");
    }
    var name = operation.operationId();
    var call = CallContext.current();
    if (call.actor().userId() == null && !name.startsWith("health.")) {
      throttle.take("anonymous " + call.address(), 300, Duration.ofMinutes(1));
    }
    if (!Access.isPublic(name) || call.actor().operations() != null) {
      require(call.actor(), name);
    }
    if (!SAFE.contains(context.getMethod())) {
      refuseForgery(context);
    }
  }

  private void require(Actor actor, String operation) {
    if (actor.userId() == null) {
      throw new DomainException(
          Kind.UNAUTHENTICATED, "session/required", "Sign in first, or send a valid API token.");
    }
    access.check(actor, operation);
  }

  private void refuseForgery(ContainerRequestContext context) {
    var signedIn = (SignedIn) servletRequest.getAttribute(SignedIn.class.getName());
    if (signedIn != null && signedIn.sessionId() == null) {
      return; // API token: no browser sends it by itself
    }
    sameOrigin.check(servletRequest);
    if (signedIn != null && !isCsrfToken(signedIn, context.getHeaderString("X-CSRF-Token"))) {
      throw new DomainException(
          Kind.FORBIDDEN,
          "session/csrf",
          "The X-CSRF-Token header is missing or old. Read the session again.");
    }
  }

  private static boolean isCsrfToken(SignedIn signedIn, String header) {
    var expected = signedIn.csrfToken();
    return expected != null && header != null && Secrets.equal(expected, header);
  }
}
