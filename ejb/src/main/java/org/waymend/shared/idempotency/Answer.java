package org.waymend.shared.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a call answered, kept for its replay.
 *
 * @param status HTTP status
 * @param location Location header
 * @param etag version of the object, for the ETag header
 * @param body JSON, or null for none
 * @param isSecret true if the body must not be kept, since it holds a secret that is shown once
 * @param isReplay true if this is the stored answer of an earlier call
 */
public record Answer(
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String body,
    boolean isSecret,
    boolean isReplay) {

  public static Answer of(
      int status, @Nullable String location, @Nullable String etag, @Nullable String body) {
    return new Answer(status, location, etag, body, false, false);
  }

  public Answer secret() {
    return new Answer(status, location, etag, body, true, isReplay);
  }
}
