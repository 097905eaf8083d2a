package org.waymend.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.VersionedView;
import org.waymend.shared.access.Actor;
import org.waymend.shared.idempotency.Answer;
import org.waymend.shared.idempotency.Idempotency;
import org.waymend.shared.idempotency.IdempotentRequest;
import org.waymend.shared.json.Json;
import org.waymend.shared.transaction.Transactions;

/**
 * How a resource makes an unsafe call: with retries, an idempotency key and the version that the
 * caller saw. Sets status, {@code Location} and {@code ETag} of the answer by the way.
 */
@RequestScoped
public class Calls {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,64}");
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

  private CurrentRequest request;
  private Idempotency idempotency;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected Calls() {} // container

  @Inject
  public Calls(CurrentRequest request, Idempotency idempotency, Transactions transactions) {
    this.request = request;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  public Actor actor() {
    return request.actor();
  }

  /**
   * Creates something: 201, with its address and version. A repetition under the same key answers
   * what the first call answered.
   *
   * @throws DomainException {@code request/idempotency-key-required}
   */
  public <V extends VersionedView> V create(Class<V> type, Supplier<V> act) {
    return run(type, requiredKey(), 201, false, act);
  }

  /** As {@link #create}, for an answer that holds a secret: it is not kept. */
  public <V extends VersionedView> V createSecret(Class<V> type, Supplier<V> act) {
    return run(type, requiredKey(), 201, true, act);
  }

  /**
   * Changes something that the caller has read: 200, with its new version.
   *
   * @param act gets the version that {@code If-Match} named
   * @throws DomainException {@code request/if-match-required}
   */
  public <V extends VersionedView> V change(Class<V> type, LongFunction<V> act) {
    long expected = requiredVersion();
    return run(type, optionalKey(), 200, false, () -> act.apply(expected));
  }

  /** Does something that makes nothing new and needs no version: 200. */
  public <V> V act(Class<V> type, Supplier<V> act) {
    return run(type, optionalKey(), 200, false, act);
  }

  /** As {@link #act}, where a repetition without a key would have a second effect. */
  public <V> V actOnce(Class<V> type, Supplier<V> act) {
    return run(type, requiredKey(), 200, false, act);
  }

  /**
   * Refuses a call of {@link #actOnce} before the work that comes ahead of it.
   *
   * @throws DomainException {@code request/idempotency-key-required}
   */
  public void requireKey() {
    requiredKey();
  }

  /**
   * Does something whose answer must not be kept, since it holds a secret; a repetition is
   * harmless.
   */
  public <V> V actUnkept(Supplier<V> act) {
    return transactions.call(act);
  }

  /**
   * Deletes something that the caller has read: 204.
   *
   * @param act gets the version that {@code If-Match} named
   * @throws DomainException {@code request/if-match-required}
   */
  public void delete(LongConsumer act) {
    long expected = requiredVersion();
    transactions.run(() -> act.accept(expected));
  }

  /** Does something that answers nothing: 204. */
  public void run(Runnable act) {
    transactions.run(act);
  }

  private <V> V run(
      Class<V> type, @Nullable String key, int status, boolean isSecret, Supplier<V> act) {
    if (key == null) {
      var view = transactions.call(act);
      request.answered(status, location(status, view), false);
      return view;
    }
    var answer =
        idempotency.once(
            new IdempotentRequest(
                principal(), request.method() + " " + request.path(), key, request.bodySha256()),
            () -> {
              var view = act.get();
              var kept = Answer.of(status, location(status, view), null, Json.write(view));
              return isSecret ? kept.secret() : kept;
            });
    request.answered(answer.status(), answer.location(), answer.isReplay());
    return Json.read(Objects.requireNonNull(answer.body()), type);
  }

  private @Nullable String location(int status, Object view) {
    return status == 201 && view instanceof VersionedView versioned
        ? request.path() + "/" + versioned.id()
        : null;
  }

  private String principal() {
    var actor = request.actor();
    return actor.userId() == null ? actor.name() : actor.userId().toString();
  }

  private @Nullable String optionalKey() {
    var key = request.idempotencyKey();
    if (key != null && !KEY.matcher(key).matches()) {
      throw new DomainException(
              Kind.INVALID,
              "request/invalid",
              "Idempotency-Key must have 8 to 64 visible ASCII characters.")
          .field("Idempotency-Key", "invalid-value", "must have 8 to 64 visible ASCII characters");
    }
    return key;
  }

  private String requiredKey() {
    var key = optionalKey();
    if (key == null) {
      throw new DomainException(
          Kind.PRECONDITION_REQUIRED,
          "request/idempotency-key-required",
          "Send an Idempotency-Key of your own making, so that a retry makes nothing twice.");
    }
    return key;
  }

  /**
   * Refuses a call without a version before something costly is prepared for it.
   *
   * @throws DomainException {@code request/if-match-required}
   */
  public void requireVersion() {
    requiredVersion();
  }

  private long requiredVersion() {
    var header = request.ifMatch();
    if (header == null) {
      throw new DomainException(
          Kind.PRECONDITION_REQUIRED,
          "request/if-match-required",
          "Send If-Match with the ETag that you read, so that nobody's change is overwritten.");
    }
    var etag = ETAG.matcher(header.strip());
    if (!etag.matches()) {
      throw new DomainException(Kind.INVALID, "request/invalid", "If-Match must look like \"7\".")
          .field("If-Match", "invalid-value", "must be an ETag that this server gave, like \"7\"");
    }
    return Long.parseLong(etag.group(1));
  }
}
