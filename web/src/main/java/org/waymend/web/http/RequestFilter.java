package org.waymend.web.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.waymend.identity.SignedIn;
import org.waymend.shared.Secrets;
import org.waymend.shared.VersionedView;

/**
 * Reads the body up to its limit, notes what {@link Calls} needs, and writes status and headers of
 * the answer (rules 1, 6 and 15).
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final int JSON_LIMIT = 1 << 20;
  private static final int FILE_LIMIT = 25 << 20;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final String NO_BODY = Secrets.sha256("");

  @Inject private CurrentRequest request;
  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    var path = context.getUriInfo().getRequestUri().getPath();
    var method = context.getMethod().toUpperCase(Locale.ROOT);
    var signedIn = (SignedIn) servletRequest.getAttribute(SignedIn.class.getName());
    request.arrived(method, path, "", null, null, signedIn);
    var sha256 = SAFE.contains(method) ? NO_BODY : read(context);
    request.arrived(
        method,
        path,
        sha256,
        context.getHeaderString("Idempotency-Key"),
        context.getHeaderString("If-Match"),
        signedIn);
  }

  private String read(ContainerRequestContext context) throws IOException {
    var type = context.getMediaType();
    boolean isJson = type == null || type.getSubtype().endsWith("json");
    int limit = isJson ? JSON_LIMIT : FILE_LIMIT;
    try {
      var body = SpooledBody.read(context.getEntityStream(), limit);
      context.setEntityStream(body.stream());
      request.spooled(body.stream());
      return body.sha256Hex();
    } catch (SpooledBody.TooLargeException e) {
      throw new ProblemMapper.HttpProblem(
          413, "request/too-large", "The body may have at most " + (limit >> 20) + " MB.");
    }
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response)
      throws IOException {
    request.closeBody();
    if (response.getStatus() >= 400) {
      return;
    }
    if (request.status() != 0 && response.getEntity() != null) {
      response.setStatus(request.status());
    }
    if (request.location() != null) {
      response.getHeaders().putSingle("Location", request.location());
    }
    if (request.isReplayed()) {
      response.getHeaders().putSingle("Idempotent-Replayed", "true");
    }
    if (response.getEntity() instanceof VersionedView view) {
      response.getHeaders().putSingle("ETag", "\"" + view.version() + "\"");
    }
  }
}
