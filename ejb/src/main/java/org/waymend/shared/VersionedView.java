package org.waymend.shared;

import java.util.UUID;

/** A view of an aggregate: its id and the version that a change must name in {@code If-Match}. */
public interface VersionedView {
  UUID id();

  long version();
}
