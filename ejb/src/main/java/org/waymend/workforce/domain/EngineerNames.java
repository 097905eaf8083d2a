package org.waymend.workforce.domain;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.WorkforceReference;

/** Names of what engineers refer to, read in bulk; every id that is asked for is in there. */
public record EngineerNames(
    Map<UUID, String> usernames,
    Map<UUID, WorkforceReference> providers,
    Map<UUID, WorkforceReference> teams,
    Map<UUID, WorkforceReference> skills,
    Map<UUID, WorkforceReference> territories) {
  static @Nullable WorkforceReference find(
      Map<UUID, WorkforceReference> references, @Nullable UUID id) {
    return id == null ? null : references.get(id);
  }

  WorkforceReference skill(UUID id) {
    return Objects.requireNonNull(skills.get(id), "the foreign key keeps it");
  }

  WorkforceReference territory(UUID id) {
    return Objects.requireNonNull(territories.get(id), "the foreign key keeps it");
  }
}
