package org.waymend.attachment.infra;

import java.nio.file.Path;
import java.time.Clock;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.domain.AttachmentFiles;
import org.waymend.attachment.domain.Attachments;
import org.waymend.shared.persistence.JpaTest;

/** The folder of files and the table, without a container. */
public final class AttachmentsOnDisk {
  private AttachmentsOnDisk() {}

  public static AttachmentFiles folder(Path folder) {
    return new FolderOfFiles(folder);
  }

  public static Attachments table(JpaTest jpa) {
    return new JpaAttachments(jpa.entityManager());
  }

  public static AttachmentStore store(JpaTest jpa, Path folder, Clock clock) {
    return new AttachmentStore(table(jpa), folder(folder), clock);
  }

  public static int sweep(JpaTest jpa, Path folder) {
    return AttachmentSweeping.sweep(folder(folder), table(jpa), jpa);
  }
}
