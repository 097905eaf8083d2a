package org.waymend.notification.domain;

import java.util.Optional;
import java.util.Set;
import org.waymend.outbox.OutboxMessage;

/** Writes the letters about some events. */
public interface LetterWriter {
  /** Simple names of the events' classes. */
  Set<String> types();

  /** The letter about an event; empty if there is nothing to say or nobody to say it to. */
  Optional<Letter> write(OutboxMessage event);
}
