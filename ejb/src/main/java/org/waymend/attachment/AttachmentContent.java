package org.waymend.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.URLEncoder;

/**
 * The bytes of an attachment, to be closed by whoever asked.
 *
 * @param mediaType of these bytes; that of a thumbnail is always JPEG
 * @param byteCount how many there are
 */
public record AttachmentContent(
    AttachmentView attachment, String mediaType, long byteCount, InputStream stream) {

  /**
   * For the header {@code Content-Disposition}: only what we have drawn ourselves may be shown by a
   * browser, the rest is kept.
   */
  public String disposition() {
    return (attachment.isImage() ? "inline" : "attachment")
        + "; filename=\""
        + attachment.name().replaceAll("[^A-Za-z0-9 ._-]", "_")
        + "\"; filename*=UTF-8''"
        + URLEncoder.encode(attachment.name(), UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
