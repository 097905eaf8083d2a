package org.waymend.web.http;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.CallContext;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.transaction.TransientFailures;

/** Turns whatever went wrong into problem details (RFC 9457). Nothing internal gets out. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int DUPLICATE_KEY = 1062;
  private static final int REFERENCE_MISSING = 1452;

  /** A value has letters that its ASCII column can't hold, so the database refuses to compare. */
  private static final int FOREIGN_LETTERS = 1267;

  @Inject private CurrentRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    var refusal = find(failure, DomainException.class);
    if (refusal != null) {
      return answer(refusal);
    }
    if (find(failure, OptimisticLockException.class) != null) {
      return answer(DomainException.stale("unknown"));
    }
    var http = find(failure, WebApplicationException.class);
    if (http != null) {
      return answer(translated(http));
    }
    var sql = TransientFailures.cause(failure);
    if (sql != null && sql.getErrorCode() == DUPLICATE_KEY) {
      return answer(
          new DomainException(
              Kind.CONFLICT,
              "request/duplicate",
              "Something with the same name or code exists already."));
    }
    if (sql != null && sql.getErrorCode() == FOREIGN_LETTERS) {
      return answer(
          new DomainException(
              Kind.INVALID, "request/invalid", "A value has letters that never occur there."));
    }
    if (sql != null && sql.getErrorCode() == REFERENCE_MISSING) {
      return answer(
          new DomainException(
              Kind.RULE_VIOLATED,
              "request/reference-missing",
              "Something that this refers to does not exist."));
    }
    if (TransientFailures.isTransient(failure)) {
      LOG.log(
          Level.WARNING,
          "Database busy or away, trace " + CallContext.current().traceId(),
          failure);
      return answer(
          503,
          "request/busy",
          "The database is busy or away. Try again shortly.",
          Map.of("retryAfterSeconds", 1),
          null);
    }
    LOG.log(Level.SEVERE, "Unexpected failure, trace " + CallContext.current().traceId(), failure);
    return answer(
        500,
        "request/internal",
        "Something went wrong on our side. Tell the operator the trace id.",
        Map.of(),
        null);
  }

  private static DomainException translated(WebApplicationException e) {
    return switch (e.getResponse().getStatus()) {
      case 401 -> new DomainException(Kind.UNAUTHENTICATED, "session/required", "Sign in first.");
      case 403 ->
          new DomainException(Kind.FORBIDDEN, "access/forbidden", "Your role does not allow this.");
      case 404 ->
          new DomainException(
              Kind.NOT_FOUND, "request/no-such-path", "There is nothing at this path.");
      case 405 ->
          new HttpProblem(
              405, "request/method-not-allowed", "This path does not take this method.");
      case 406 ->
          new HttpProblem(406, "request/not-acceptable", "This path can't answer in that form.");
      case 413 -> new HttpProblem(413, "request/too-large", "The body is too large.");
      case 415 ->
          new HttpProblem(415, "request/unsupported-media-type", "Send another Content-Type.");
      default ->
          new DomainException(Kind.INVALID, "request/invalid", "The request can't be understood.");
    };
  }

  /** A problem whose status comes from HTTP and not from a rule. */
  static final class HttpProblem extends DomainException {
    final int status;

    HttpProblem(int status, String type, String detail) {
      super(Kind.INVALID, type, detail);
      this.status = status;
    }
  }

  private Response answer(DomainException e) {
    int status = e instanceof HttpProblem http ? http.status : status(e.kind());
    return answer(status, e.type(), String.valueOf(e.getMessage()), e.members(), e);
  }

  private Response answer(
      int status,
      String type,
      String detail,
      Map<String, Object> members,
      @Nullable DomainException refusal) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "/problems/" + type);
    body.put("title", title(status));
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", request.path());
    body.put("traceId", CallContext.current().traceId());
    if (refusal != null && !refusal.fieldErrors().isEmpty()) {
      body.put("errors", refusal.fieldErrors());
    }
    body.putAll(members);
    var response = Response.status(status).type("application/problem+json").entity(body);
    var retry = members.get("retryAfterSeconds");
    return retry == null ? response.build() : response.header("Retry-After", retry).build();
  }

  private static int status(Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case RULE_VIOLATED -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY -> 429;
    };
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Not understood";
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 409 -> "Not possible in this state";
      case 412 -> "Changed by somebody else";
      case 422 -> "Against a rule";
      case 428 -> "A header is missing";
      case 429 -> "Too many calls";
      case 503 -> "Busy";
      default -> status >= 500 ? "Failed" : "Not understood";
    };
  }

  private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
    int depth = 0;
    for (Throwable e = failure; e != null && depth < 30; e = e.getCause(), depth++) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
    }
    return null;
  }
}
