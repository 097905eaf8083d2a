package org.waymend.workforce.domain;

import java.util.Optional;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.SkillId;

/** All skills. */
public interface Skills {
  void add(Skill skill);

  /**
   * @throws org.waymend.shared.DomainException {@code skill/unknown} when absent or out of reach
   */
  Skill get(Reach reach, SkillId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, SkillId)}, and {@code
   *     request/stale} when it changed since
   */
  Skill get(Reach reach, SkillId id, long expectedVersion);

  /** Looks in the database as it was before this transaction's pending changes. */
  Optional<Skill> findByCode(String code);

  Page<Skill> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Skill flushed(Skill skill);
}
