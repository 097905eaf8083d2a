package org.waymend.inventory.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartRef;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All parts. */
public interface Parts {
  void add(Part part);

  /**
   * @throws org.waymend.shared.DomainException {@code part/unknown} when absent or out of reach
   */
  Part get(Reach reach, PartId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, PartId)}, and {@code
   *     request/stale} when it changed since
   */
  Part get(Reach reach, PartId id, long expectedVersion);

  Optional<Part> findByNumber(String number);

  /** True if no other part has the number; what is pending is not written first. */
  boolean isNumberFree(String number, PartId id);

  /** Id → part, with one query; without those that do not exist. Writes nothing first. */
  Map<UUID, PartRef> refs(Collection<UUID> ids);

  Page<Part> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
