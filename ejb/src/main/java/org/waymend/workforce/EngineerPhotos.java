package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.domain.Engineers;

/** One photo for each engineer, so that customers know who is at the door. */
@Stateless
public class EngineerPhotos {
  private static final String OWNER = "ENGINEER";

  private Engineers engineers;
  private AttachmentStore attachments;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public EngineerPhotos() {} // container

  @Inject
  public EngineerPhotos(Engineers engineers, AttachmentStore attachments, Access access) {
    this.engineers = engineers;
    this.attachments = attachments;
    this.access = access;
  }

  /**
   * In place of the former one.
   *
   * @throws DomainException {@code engineer/unknown}; {@code attachment/type-refused} unless it is
   *     an image
   */
  public void change(Actor actor, EngineerId id, ReceivedFile photo) {
    requireChangeable(actor, id);
    attachments.forgetAll(owner(id.value()));
    attachments.add(
        NewAttachment.by(actor, owner(id.value()), AttachmentPurpose.PHOTO, false), photo);
  }

  /**
   * Refuses before a file is sent in vain.
   *
   * @throws DomainException {@code engineer/unknown}
   */
  public void requireChangeable(Actor actor, EngineerId id) {
    access.check(actor, "engineer.change-photo");
    engineers.get(access.reach(actor, "engineer.change-photo"), id);
  }

  /**
   * @throws DomainException {@code engineer/unknown}
   */
  public void remove(Actor actor, EngineerId id) {
    access.check(actor, "engineer.remove-photo");
    engineers.get(access.reach(actor, "engineer.remove-photo"), id);
    attachments.forgetAll(owner(id.value()));
  }

  /**
   * A small JPEG, if there is one: most engineers have none, and that is no error.
   *
   * @throws DomainException {@code engineer/unknown}
   */
  public Optional<AttachmentContent> find(Actor actor, EngineerId id) {
    access.check(actor, "engineer.photo");
    engineers.get(access.reach(actor, "engineer.photo"), id);
    return of(id.value()).stream().findFirst().map(each -> attachments.openThumbnail(each.id()));
  }

  /** For features that show the engineer to a customer anyway. */
  public boolean isThere(UUID engineerId) {
    return !of(engineerId).isEmpty();
  }

  /**
   * A small JPEG, for features that show the engineer to a customer anyway.
   *
   * @throws DomainException {@code attachment/unknown}
   */
  public AttachmentContent open(UUID engineerId) {
    return attachments.openThumbnail(
        of(engineerId).stream()
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("attachment"))
            .id());
  }

  private List<AttachmentView> of(UUID engineerId) {
    return attachments.listOf(OWNER, List.of(engineerId));
  }

  private static AttachmentOwner owner(UUID id) {
    return new AttachmentOwner(OWNER, id);
  }
}
