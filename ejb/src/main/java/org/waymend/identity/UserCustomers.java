package org.waymend.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customers whose people sign in, by their numbers; told by the feature that owns them. */
public interface UserCustomers {
  /** Id → number; unknown ids are left out. */
  Map<UUID, String> numbers(Collection<UUID> ids);

  Optional<UUID> findByNumber(String number);
}
