package org.waymend.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waymend.settings.SettingsService;
import org.waymend.shared.CallContext;
import org.waymend.shared.DomainException;
import org.waymend.shared.Secrets;
import org.waymend.shared.transaction.Transactions;
import org.waymend.web.security.SameOrigin;
import org.waymend.web.security.Throttle;

/** What the public pages have in common: language, limits, headers, and refusals in words. */
abstract class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(PageServlet.class.getName());

  /** Rule 22: calls per minute of one address, and of one link. */
  private static final int CALLS = 10;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject private transient SettingsService settings;
  @Inject private transient PageTemplates templates;
  @Inject private transient Throttle throttle;
  @Inject private transient SameOrigin sameOrigin;
  @Inject protected transient Transactions transactions;

  /** Answers a GET. Changes nothing: mail scanners follow links. */
  abstract void show(PageCall call) throws IOException, ServletException;

  /** Answers a POST of a form of ours. */
  abstract void take(PageCall call) throws IOException, ServletException;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, this::show);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        call -> {
          sameOrigin.check(request);
          take(call);
        });
  }

  private interface Act {
    void run(PageCall call) throws IOException, ServletException;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Act act)
      throws IOException {
    // Forms of these pages must name their origin, which no-referrer would hide (ADR-0014).
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    request.setCharacterEncoding("UTF-8");
    var call = PageCall.of(request, response, settings.company());
    try {
      act.run(call);
    } catch (RuntimeException | ServletException e) {
      refuse(call, e);
    }
  }

  private void refuse(PageCall call, Exception failure) throws IOException {
    var refusal = refusal(failure);
    if (refusal == null) {
      LOG.log(
          Level.SEVERE, "Unexpected failure, trace " + CallContext.current().traceId(), failure);
    } else if (refusal.members().get("retryAfterSeconds") instanceof Long seconds) {
      call.response().setHeader("Retry-After", Long.toString(seconds));
    }
    var kind = refusal == null ? "internal" : refusal.type().replaceFirst(".*/", "");
    message(
        call,
        status(refusal),
        call.words().has("message." + kind + ".title") ? kind : "internal",
        CallContext.current().traceId());
  }

  static @Nullable DomainException refusal(Throwable failure) {
    int depth = 0;
    for (Throwable e = failure; e != null && depth < 30; e = e.getCause(), depth++) {
      if (e instanceof DomainException refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static int status(@Nullable DomainException refusal) {
    if (refusal == null) {
      return 500;
    }
    return switch (refusal.kind()) {
      case NOT_FOUND -> 404;
      case TOO_MANY -> 429;
      case FORBIDDEN, UNAUTHENTICATED -> 403;
      case CONFLICT, STALE -> 409;
      default -> 400;
    };
  }

  /** A page that says one thing and what to do. */
  void message(PageCall call, int status, String kind, String trace) throws IOException {
    var model = call.model(call.words().say("message." + kind + ".title"));
    model.put("lead", call.words().say("message." + kind + ".lead"));
    model.put("trace", status == 500 ? trace : "");
    html(call, status, "message", model);
  }

  void html(PageCall call, int status, String template, Map<String, Object> model)
      throws IOException {
    var body = templates.rendered(template, model).getBytes(UTF_8);
    var response = call.response();
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", call.language());
    response.setHeader("Vary", "Accept-Language, Cookie");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** 303, so that a reload repeats nothing. */
  static void goTo(PageCall call, String path) {
    call.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    call.response().setHeader("Location", call.path(path));
  }

  /** Counts a call of a form or of a link. */
  void limit(PageCall call, String token) {
    throttle.take("page " + call.address(), CALLS, MINUTE);
    if (!token.isEmpty()) {
      throttle.take("link " + Secrets.sha256(token), CALLS, MINUTE);
    }
  }

  void limit(String name, int times, Duration period) {
    throttle.take(name, times, period);
  }
}
