package org.waymend.attachment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.attachment.AttachmentOwner;

/** All attachments. */
public interface Attachments {
  void add(Attachment attachment);

  void remove(Attachment attachment);

  Optional<Attachment> find(UUID id);

  long count(AttachmentOwner owner);

  /** Oldest first. */
  List<Attachment> list(String ownerKind, Collection<UUID> ownerIds);

  /** Those of the keys that a row names. */
  Set<String> known(Collection<String> fileKeys);
}
