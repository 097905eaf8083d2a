package org.waymend.notification.domain;

import java.util.Optional;
import java.util.UUID;

/** Makes what is attached to mails of one kind, when they leave. */
public interface Enclosures {
  /** Kept in the database with the mails, so never renamed. */
  String kind();

  /**
   * Makes the file; the same one at every attempt, as far as what it is about has not changed.
   *
   * @param language of the mail
   * @return empty if there is none (any more): then the mail leaves without
   */
  Optional<EnclosedFile> make(UUID id, String language);

  /** A file to attach. */
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  record EnclosedFile(String mediaType, byte[] content) {}
}
