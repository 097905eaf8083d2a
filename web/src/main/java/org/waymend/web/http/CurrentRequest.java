package org.waymend.web.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.SignedIn;
import org.waymend.shared.CallContext;
import org.waymend.shared.access.Actor;

/** Facts of the request that is being answered, and of its answer to come. */
@RequestScoped
public class CurrentRequest {
  private String method = "";
  private String path = "";
  private String bodySha256 = "";
  private @Nullable InputStream body;
  private @Nullable String idempotencyKey;
  private @Nullable String ifMatch;
  private @Nullable SignedIn signedIn;
  private int status;
  private @Nullable String location;
  private boolean replayed;

  void arrived(
      String method,
      String path,
      String bodySha256,
      @Nullable String idempotencyKey,
      @Nullable String ifMatch,
      @Nullable SignedIn signedIn) {
    this.method = method;
    this.path = path;
    this.bodySha256 = bodySha256;
    this.idempotencyKey = idempotencyKey;
    this.ifMatch = ifMatch;
    this.signedIn = signedIn;
  }

  void answered(int status, @Nullable String location, boolean replayed) {
    this.status = status;
    this.location = location;
    this.replayed = replayed;
  }

  void spooled(InputStream stream) {
    body = stream;
  }

  /** Gives the disk back also when nobody has read the body. */
  void closeBody() throws IOException {
    if (body != null) {
      body.close();
    }
  }

  public Actor actor() {
    return CallContext.current().actor();
  }

  public @Nullable SignedIn signedIn() {
    return signedIn;
  }

  /** The session that calls, or null for anonymous and bearer calls. */
  public @Nullable UUID sessionId() {
    return signedIn == null ? null : signedIn.sessionId();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  String bodySha256() {
    return bodySha256;
  }

  @Nullable String idempotencyKey() {
    return idempotencyKey;
  }

  @Nullable String ifMatch() {
    return ifMatch;
  }

  int status() {
    return status;
  }

  @Nullable String location() {
    return location;
  }

  boolean isReplayed() {
    return replayed;
  }
}
