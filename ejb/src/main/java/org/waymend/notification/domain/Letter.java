package org.waymend.notification.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, and to whom.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param text the same words as {@code html}, without any form
 * @param replyTag brings an answer back to its ticket; empty if nobody waits for one
 * @param inReplyTo Message-ID of the mail that it answers; empty if it answers none
 * @param enclosure what is attached when it leaves; null for nothing
 */
public record Letter(
    String recipient,
    String language,
    String subject,
    String text,
    String html,
    String replyTag,
    String inReplyTo,
    @Nullable Enclosure enclosure) {

  /**
   * Something that is made when the mail leaves, and not kept with it.
   *
   * @param kind who can make it: {@link Enclosures#kind}
   * @param id of what it is about
   * @param name of the file
   */
  public record Enclosure(String kind, UUID id, String name) {}

  /** About no ticket, so that nobody need answer it. */
  public Letter(String recipient, String language, String subject, String text, String html) {
    this(recipient, language, subject, text, html, "", "", null);
  }

  /** The same, about a ticket whose customer may answer. */
  public Letter inThread(String tag, String answered) {
    return new Letter(recipient, language, subject, text, html, tag, answered, enclosure);
  }

  /** The same with something attached. */
  public Letter with(Enclosure attached) {
    return new Letter(recipient, language, subject, text, html, replyTag, inReplyTo, attached);
  }
}
