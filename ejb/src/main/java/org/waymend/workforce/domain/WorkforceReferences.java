package org.waymend.workforce.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.WorkforceReference;

/** Names and codes of many aggregates at once, without loading them. */
public interface WorkforceReferences {
  /** Those that exist, active or not; one query. */
  Map<UUID, WorkforceReference> byIds(ReferenceKind kind, Collection<UUID> ids);

  Optional<WorkforceReference> findByCode(ReferenceKind kind, String code);

  /** The engineers of the user or of the service provider; either may be null. */
  List<UUID> engineersOf(@Nullable UUID userId, @Nullable UUID providerId);
}
