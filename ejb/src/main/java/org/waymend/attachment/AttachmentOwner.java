package org.waymend.attachment;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What attachments belong to.
 *
 * @param kind the owning feature's word, such as {@code TICKET}
 */
public record AttachmentOwner(String kind, UUID id) {
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,31}");

  public AttachmentOwner {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(kind + " is no kind of owner");
    }
  }
}
