package org.waymend.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Map;
import org.waymend.audit.domain.AuditEntries;
import org.waymend.audit.domain.AuditEntry;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Shows the audit trail. */
@Stateless
public class AuditService {
  private static final TypeReference<Map<String, Object>> CHANGES = new TypeReference<>() {};

  private AuditEntries entries;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public AuditService() {} // container

  @Inject
  public AuditService(AuditEntries entries, Access access) {
    this.entries = entries;
    this.access = access;
  }

  /**
   * Entries, newest first; filters {@code objectType}, {@code objectId}, {@code actorId}, {@code
   * action}, {@code from} and {@code to} (instants, the end exclusive).
   */
  public Page<AuditEntryView> list(Actor actor, ListQuery query) {
    access.check(actor, "audit-entry.list");
    return entries.list(query).map(AuditService::view);
  }

  static AuditEntryView view(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at(),
        entry.actorId(),
        entry.actorName(),
        entry.address(),
        entry.traceId(),
        entry.action().name(),
        entry.objectType(),
        entry.objectId(),
        changes(entry.changes()));
  }

  private static Map<String, Object> changes(String json) {
    try {
      return Json.MAPPER.readValue(json, CHANGES);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
