package org.waymend.attachment.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.domain.Attachment;
import org.waymend.attachment.domain.Attachments;

@ApplicationScoped
class JpaAttachments implements Attachments {
  @PersistenceContext(unitName = "waymend")
  private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  protected JpaAttachments() {} // container

  /** For tests without a container. */
  JpaAttachments(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Attachment attachment) {
    em.persist(attachment);
  }

  @Override
  public void remove(Attachment attachment) {
    em.remove(attachment);
  }

  @Override
  public Optional<Attachment> find(UUID id) {
    return Optional.ofNullable(em.find(Attachment.class, id));
  }

  @Override
  public long count(AttachmentOwner owner) {
    return em.createQuery(
            "SELECT COUNT(a) FROM Attachment a WHERE a.ownerKind = :kind AND a.ownerId = :id",
            Long.class)
        .setParameter("kind", owner.kind())
        .setParameter("id", owner.id())
        .getSingleResult();
  }

  @Override
  public List<Attachment> list(String ownerKind, Collection<UUID> ownerIds) {
    return ownerIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT a FROM Attachment a WHERE a.ownerKind = :kind AND a.ownerId IN :ids"
                    + " ORDER BY a.createdAt, a.id",
                Attachment.class)
            .setParameter("kind", ownerKind)
            .setParameter("ids", ownerIds)
            .getResultList();
  }

  @Override
  public Set<String> known(Collection<String> fileKeys) {
    return fileKeys.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    "SELECT a.fileKey FROM Attachment a WHERE a.fileKey IN :keys", String.class)
                .setParameter("keys", fileKeys)
                .getResultList());
  }
}
