package org.waymend.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;
import org.waymend.identity.SignedIn;
import org.waymend.shared.CallContext;
import org.waymend.shared.Environment;
import org.waymend.shared.access.Actor;

/** Binds the call's context and sets the security headers of every answer (rule 17). */
public class CallFilter implements Filter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:;"
          + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self';"
          + " worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  @Inject private Environment environment;
  private TrustedProxies proxies = TrustedProxies.of("");

  /** An entry that is no address ends the deployment, with its cause. */
  @Override
  public void init(FilterConfig config) {
    proxies = TrustedProxies.of(environment.find("WAYMEND_TRUSTED_PROXIES").orElse(""));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    protect(http, (HttpServletResponse) response);
    var signedIn = (SignedIn) http.getAttribute(SignedIn.class.getName());
    var actor = signedIn == null ? Actor.anonymous() : signedIn.actor();
    CallContext.bind(new CallContext(actor, caller(http), newTraceId()));
    try {
      chain.doFilter(request, response);
    } finally {
      CallContext.clear();
    }
  }

  private String caller(HttpServletRequest request) {
    return proxies.caller(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  private void protect(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (environment.find("WAYMEND_PUBLIC_URL").filter(u -> u.startsWith("https:")).isPresent()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    var path = request.getRequestURI();
    if (path.startsWith("/app/assets/")) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable"); // hashed names
    } else if (path.startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
    } else {
      response.setHeader("Cache-Control", "no-cache");
    }
  }

  /** 128 random bits in hex, as W3C Trace Context has them. */
  private static String newTraceId() {
    var random = ThreadLocalRandom.current();
    return String.format("%016x%016x", random.nextLong(), random.nextLong());
  }
}
