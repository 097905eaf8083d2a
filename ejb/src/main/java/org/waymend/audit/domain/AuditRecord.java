package org.waymend.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Secrets;

/**
 * One entry as it is written and sealed.
 *
 * @param at cut to microseconds, as the database keeps it
 * @param changes JSON text, sealed as it stands
 */
public record AuditRecord(
    UUID id,
    Instant at,
    @Nullable UUID actorId,
    String actorName,
    String address,
    String traceId,
    AuditAction action,
    String objectType,
    String objectId,
    String changes) {
  /** Stands before the first link. */
  public static final String FIRST_PREVIOUS_HASH = "0".repeat(64);

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  public AuditRecord {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** SHA-256, in hex, over the canonical form of this entry at its place in the chain. */
  public String hash(long seq, String previousHash) {
    return Secrets.sha256(canonical(seq, previousHash).getBytes(UTF_8));
  }

  /**
   * Every field in a fixed order, each with its length in bytes before it, so that no two entries
   * can ever read the same (ADR-0004). Never changed: old seals would break.
   */
  String canonical(long seq, String previousHash) {
    var form = new StringBuilder("waymend-audit-1\n");
    add(form, Long.toString(seq));
    add(form, previousHash);
    add(form, id.toString());
    add(form, AT.format(at));
    add(form, actorId == null ? null : actorId.toString());
    add(form, actorName);
    add(form, address);
    add(form, traceId);
    add(form, action.name());
    add(form, objectType);
    add(form, objectId);
    add(form, changes);
    return form.toString();
  }

  private static void add(StringBuilder form, @Nullable String field) {
    if (field == null) {
      form.append("-\n");
    } else {
      form.append(field.getBytes(UTF_8).length).append(':').append(field).append('\n');
    }
  }
}
