package org.waymend.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file that was checked and is safe on the disk, but belongs to nothing yet. What stays so is
 * swept after a day.
 *
 * @param key random name of the file
 */
public record ReceivedFile(
    String key,
    String name,
    String mediaType,
    long byteCount,
    String sha256,
    boolean isImage,
    @Nullable Integer width,
    @Nullable Integer height) {}
