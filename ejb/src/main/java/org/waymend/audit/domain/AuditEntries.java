package org.waymend.audit.domain;

import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** The trail, for people to look at. */
@FunctionalInterface
public interface AuditEntries {
  Page<AuditEntry> list(ListQuery query);
}
