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
import org.waymend.workforce.TeamId;
import org.waymend.workforce.domain.Team;
import org.waymend.workforce.domain.Teams;

@ApplicationScoped
class JpaTeams implements Teams {
  private static final Keyset<Team> LIST =
      Keyset.of(Team.class)
          .searched("code", "name")
          .sortable("code", "name", "createdAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .orderedBy("code");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaTeams() {} // container

  JpaTeams(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Team team) {
    em.persist(team);
  }

  @Override
  public Team get(Reach reach, TeamId id) {
    var team = em.find(Team.class, id.value());
    if (team == null || !reach.covers(team.owner())) {
      throw DomainException.notFound("team");
    }
    return team;
  }

  @Override
  public Team get(Reach reach, TeamId id, long expectedVersion) {
    var team = get(reach, id);
    if (team.version() != expectedVersion) {
      throw DomainException.stale(team.version());
    }
    return team;
  }

  @Override
  public Optional<Team> findByCode(String code) {
    return em.createQuery("SELECT x FROM Team x WHERE x.code = :code", Team.class)
        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<Team> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, null, null, null));
  }

  @Override
  public Team flushed(Team team) {
    em.flush();
    return team;
  }
}
