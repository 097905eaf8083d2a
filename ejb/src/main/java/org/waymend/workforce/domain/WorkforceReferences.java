package org.waymend.workforce.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.workforce.WorkforceReference;

/** Names and codes of many aggregates at once, without loading them. */
public interface WorkforceReferences {
  /** Those that exist, active or not; one query. */
  Map<UUID, WorkforceReference> byIds(ReferenceKind kind, Collection<UUID> ids);

  Optional<WorkforceReference> findByCode(ReferenceKind kind, String code);
}
