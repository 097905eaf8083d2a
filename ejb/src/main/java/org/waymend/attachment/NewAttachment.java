package org.waymend.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/**
 * What a received file is to become.
 *
 * @param isInternal the customer never sees it
 * @param createdById the user; null for guests and the system
 * @param createdByName for people
 */
public record NewAttachment(
    AttachmentOwner owner,
    AttachmentPurpose purpose,
    boolean isInternal,
    @Nullable UUID createdById,
    String createdByName) {

  public static NewAttachment by(
      Actor actor, AttachmentOwner owner, AttachmentPurpose purpose, boolean isInternal) {
    return new NewAttachment(owner, purpose, isInternal, actor.userId(), actor.name());
  }
}
