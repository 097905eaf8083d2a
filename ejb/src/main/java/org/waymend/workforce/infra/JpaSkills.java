package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.workforce.SkillId;
import org.waymend.workforce.domain.Skill;
import org.waymend.workforce.domain.Skills;

@ApplicationScoped
class JpaSkills implements Skills {
  private static final Keyset<Skill> LIST =
      Keyset.of(Skill.class)
          .searched("code", "nameEn", "nameZh")
          .sortable("code", "nameEn", "nameZh", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaSkills() {} // container

  JpaSkills(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Skill skill) {
    em.persist(skill);
  }

  @Override
  public Skill get(Reach reach, SkillId id) {
    var skill = em.find(Skill.class, id.value());
    if (skill == null || !reach.covers(skill.owner())) {
      throw DomainException.notFound("skill");
    }
    return skill;
  }

  @Override
  public Skill get(Reach reach, SkillId id, long expectedVersion) {
    var skill = get(reach, id);
    if (skill.version() != expectedVersion) {
      throw DomainException.stale(skill.version());
    }
    return skill;
  }

  @Override
  public Optional<Skill> findByCode(String code) {
    return em.createQuery("SELECT x FROM Skill x WHERE x.code = :code", Skill.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<Skill> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public Skill flushed(Skill skill) {
    em.flush();
    return skill;
  }
}
