package org.waymend.ticket.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.CategoryId;

/** All categories. */
public interface Categories {
  void add(Category category);

  /**
   * @throws org.waymend.shared.DomainException {@code category/unknown} when absent or out of reach
   */
  Category get(Reach reach, CategoryId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, CategoryId)}, and {@code
   *     request/stale} when it changed since
   */
  Category get(Reach reach, CategoryId id, long expectedVersion);

  Optional<Category> findByCode(String code);

  /** Id → category; unknown ids are left out. */
  Map<UUID, Category> byId(Collection<UUID> ids);

  /** True if no other category has the code; what is pending is not written first. */
  boolean isCodeFree(String code, CategoryId id);

  Page<Category> page(Reach reach, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
