package org.waymend.workorder.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.domain.VisitDecline;
import org.waymend.workorder.domain.VisitWork;
import org.waymend.workorder.domain.VisitWorks;

@ApplicationScoped
class JpaVisitWorks implements VisitWorks {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaVisitWorks() {} // container

  /** For tests without a container. */
  JpaVisitWorks(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(VisitWork work) {
    em.persist(work);
  }

  @Override
  public Optional<VisitWork> find(VisitId visit) {
    return Optional.ofNullable(em.find(VisitWork.class, visit.value()));
  }

  @Override
  public Map<UUID, VisitWork> list(Collection<UUID> visits) {
    return visits.isEmpty()
        ? Map.of()
        : em.createQuery("SELECT w FROM VisitWork w WHERE w.visitId IN :visits", VisitWork.class)
            .setParameter("visits", Set.copyOf(visits))
            .getResultStream()
            .collect(Collectors.toMap(VisitWork::visitId, work -> work));
  }

  @Override
  public void add(VisitDecline decline) {
    em.persist(decline);
  }

  @Override
  public List<VisitDecline> declines(VisitId visit) {
    return em.createQuery(
            "SELECT d FROM VisitDecline d WHERE d.visitId = :visit ORDER BY d.declinedAt DESC, d.id",
            VisitDecline.class)
        .setParameter("visit", visit.value())
        .getResultList();
  }
}
