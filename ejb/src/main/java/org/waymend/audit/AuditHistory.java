package org.waymend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.waymend.audit.domain.AuditEntries;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/**
 * The history of one object, for the feature that it belongs to. It asks for no permission: the
 * feature has checked that its actor may see the object.
 */
@ApplicationScoped
public class AuditHistory {
  private AuditEntries entries;

  @SuppressWarnings("NullAway.Init")
  protected AuditHistory() {} // container

  @Inject
  public AuditHistory(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * Entries, newest first.
   *
   * @param objectType class of the object, such as {@code Ticket}
   */
  public Page<AuditEntryView> of(String objectType, UUID objectId, ListQuery query) {
    var filters = Map.of("objectType", objectType, "objectId", objectId.toString());
    return entries
        .list(new ListQuery("", "", filters, query.limit(), query.pageToken()))
        .map(AuditService::view);
  }
}
