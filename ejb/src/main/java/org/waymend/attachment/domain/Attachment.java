package org.waymend.attachment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentView;
import org.waymend.attachment.NewAttachment;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.DomainException;
import org.waymend.shared.persistence.NotAudited;

/** A file that belongs to something; only its owner can change, when a draft becomes real. */
@Entity
@Table(name = "attachment")
public class Attachment {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "owner_kind")
  private String ownerKind;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Enumerated(EnumType.STRING)
  private AttachmentPurpose purpose;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @NotAudited
  @Column(name = "file_key")
  private String fileKey;

  @Column(name = "byte_count")
  private long byteCount;

  private String sha256;

  @Column(name = "is_image")
  private boolean image;

  private @Nullable Integer width;
  private @Nullable Integer height;

  @Column(name = "is_internal")
  private boolean internal;

  @Column(name = "created_by")
  private @Nullable UUID createdBy;

  @Column(name = "created_by_name")
  private String createdByName;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Attachment() {} // JPA

  /**
   * @throws DomainException {@code attachment/type-refused} if a photo or a signature is none
   */
  public static Attachment of(UUID id, NewAttachment fields, ReceivedFile file, Instant now) {
    boolean fits =
        switch (fields.purpose()) {
          case SIGNATURE -> file.isImage();
          case PHOTO -> file.isImage() || file.mediaType().startsWith("video/");
          case FILE -> true;
        };
    if (!fits) {
      throw FileFormat.refused("This must be a picture.");
    }
    var attachment = new Attachment();
    attachment.id = id;
    attachment.ownerKind = fields.owner().kind();
    attachment.ownerId = fields.owner().id();
    attachment.purpose = fields.purpose();
    attachment.name = file.name();
    attachment.mediaType = file.mediaType();
    attachment.fileKey = file.key();
    attachment.byteCount = file.byteCount();
    attachment.sha256 = file.sha256();
    attachment.image = file.isImage();
    attachment.width = file.width();
    attachment.height = file.height();
    attachment.internal = fields.isInternal();
    attachment.createdBy = fields.createdById();
    attachment.createdByName = fields.createdByName();
    attachment.createdAt = now;
    return attachment;
  }

  public void giveTo(AttachmentOwner owner) {
    ownerKind = owner.kind();
    ownerId = owner.id();
  }

  public String fileKey() {
    return fileKey;
  }

  public AttachmentView view() {
    return new AttachmentView(
        id,
        ownerKind,
        ownerId,
        purpose,
        name,
        mediaType,
        byteCount,
        sha256,
        image,
        width,
        height,
        internal,
        createdBy,
        createdByName,
        createdAt);
  }
}
