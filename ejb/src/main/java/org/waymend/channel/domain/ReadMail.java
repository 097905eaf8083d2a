package org.waymend.channel.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.IncomingMailReason;

/**
 * A mail as we read it.
 *
 * @param messageId with its angle brackets; empty if it has none
 * @param sender the one address of {@code From}; empty unless there is exactly one
 * @param senderName how the sender is called, else the address
 * @param tags of ours, true or forged, in its recipients and references, newest first
 * @param text its words, without any form; empty if it has none
 * @param automatic why no person seems to have written it; null otherwise
 */
public record ReadMail(
    String messageId,
    String sender,
    String senderName,
    List<ReplyTag> tags,
    String subject,
    String text,
    List<MailFile> files,
    @Nullable IncomingMailReason automatic,
    boolean isSpam) {

  /**
   * A file that came with a mail.
   *
   * @param name as the sender calls it
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record MailFile(String name, byte[] content) {}

  /** True if it says nothing at all. */
  public boolean isEmpty() {
    return subject.isEmpty() && text.isEmpty() && files.isEmpty();
  }
}
