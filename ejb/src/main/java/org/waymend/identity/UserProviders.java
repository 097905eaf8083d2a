package org.waymend.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The service providers whose people sign in, by their codes; told by the feature that owns them.
 */
public interface UserProviders {
  /** Id → code; unknown ids are left out. */
  Map<UUID, String> codes(Collection<UUID> ids);

  Optional<UUID> findByCode(String code);
}
