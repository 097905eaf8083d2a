package org.waymend.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one object.
 *
 * @param actorId null for the system itself and for callers who are not signed in
 * @param address remote address, empty for the system's own work
 * @param action {@code CREATED}, {@code CHANGED} or {@code REMOVED}
 * @param objectType class of the object, such as {@code Customer}
 * @param changes attribute → {@code [old, new]} when changed, attribute → value otherwise
 */
public record AuditEntryView(
    UUID id,
    Instant at,
    @Nullable UUID actorId,
    String actorName,
    String address,
    String traceId,
    String action,
    String objectType,
    String objectId,
    Map<String, Object> changes) {}
