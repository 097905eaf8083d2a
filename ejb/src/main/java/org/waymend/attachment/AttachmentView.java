package org.waymend.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to something.
 *
 * @param name for people, with the ending of its type
 * @param mediaType by its first bytes, whatever its sender said
 * @param byteCount size of the file as it is kept
 * @param sha256 of the file as it is kept, in hex
 * @param isImage drawn anew by us, so a browser may show it; has a thumbnail
 * @param width in pixels; null unless it is an image
 * @param height in pixels; null unless it is an image
 * @param isInternal the customer never sees it
 * @param createdById the user; null for guests and the system
 */
public record AttachmentView(
    UUID id,
    String ownerKind,
    UUID ownerId,
    AttachmentPurpose purpose,
    String name,
    String mediaType,
    long byteCount,
    String sha256,
    boolean isImage,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean isInternal,
    @Nullable UUID createdById,
    String createdByName,
    Instant createdAt) {}
